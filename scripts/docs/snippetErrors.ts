import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A block of code in a Markdown file. `line` is that of its first line, from 1. */
export interface CodeBlock {
  file: string;
  line: number;
  language: string;
  code: string;
}

/**
 * The blocks of code of a Markdown file.
 * @param file path of it, below `root`
 */
export function codeBlocks(file: string, root: string): CodeBlock[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```$/gm)].map(
    ({ index, 1: indent = '', 2: language = '', 3: code = '' }) => ({
      file,
      line: text.slice(0, index).split('\n').length + 1,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    })
  );
}

/**
 * Compiles blocks of TypeScript and JavaScript against the SDK's own types, each as a module of its own.
 * @returns what is wrong, one line each, with file and line
 */
export function snippetErrors(blocks: readonly CodeBlock[], root: string): string[] {
  const modules = new Map(
    blocks.map((block, index) => [
      path.join(root, 'docs', `snippet-${index}.ts`),
      { ...block, code: `${block.code}\nexport {};` },
    ])
  );
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    paths: { '@opensessions/browser-sdk': [path.join(root, 'sdk/src/index.ts')] },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, version) => {
    const block = modules.get(name);
    return block ? ts.createSourceFile(name, block.code, version) : getSourceFile.call(host, name, version);
  };
  host.fileExists = (name) => modules.has(name) || fileExists.call(host, name);
  host.readFile = (name) => modules.get(name)?.code ?? readFile.call(host, name);
  const program = ts.createProgram([...modules.keys()], options, host);
  return [...modules].flatMap(([name, block]) => {
    const source = program.getSourceFile(name);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText, start = 0 }) => {
      const line = block.line + (source?.getLineAndCharacterOfPosition(start).line ?? 0);
      return `${block.file}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
}
