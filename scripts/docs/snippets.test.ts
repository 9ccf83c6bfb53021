import { load } from 'js-yaml';
import { COLLECTOR_SNIPPET, LOKI_SNIPPET } from '../../src/pages/sessions/setup/snippets';
import { readText, ROOT } from '../stack/composeFile';
import { codeBlocks, snippetErrors } from './snippetErrors';

/** Those of frameworks need their packages; docs/sdk-frameworks.md says with which versions they were run. */
const FILES = [
  'README.md',
  'sdk/README.md',
  'src/README.md',
  'docs/get-started.md',
  'docs/sdk-guide.md',
  'docs/production.md',
];
const blocks = FILES.flatMap((file) => codeBlocks(file, ROOT));
const CODE = ['ts', 'js'];

describe('code in the documentation', () => {
  it("compiles against the SDK's types", () => {
    const code = blocks.filter(({ language }) => CODE.includes(language));
    expect(code.length).toBeGreaterThan(10);
    expect(snippetErrors(code, ROOT)).toEqual([]);
  });

  it('does not where an option or a call is wrong', () => {
    const wrong =
      "import { init, setUsr } from '@opensessions/browser-sdk';\n\ninit({ serviceName: 'a', sampelRate: 1 });\n";
    const errors = snippetErrors([{ file: 'a.md', line: 10, language: 'ts', code: wrong }], ROOT);
    expect(errors.map((error) => error.split(' ')[0])).toEqual(['a.md:10', 'a.md:12']);
    expect(errors.join()).toContain('sampelRate');
  });

  it('is YAML where it says so, and what the setup in the app shows', () => {
    const yaml = codeBlocks('docs/get-started.md', ROOT).filter(({ language }) => language === 'yaml');
    expect(yaml.map(({ code }) => load(code))).toEqual([load(COLLECTOR_SNIPPET), load(LOKI_SNIPPET)]);
  });

  it('calls commands that are there', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
    const called = blocks
      .filter(({ language }) => language === 'sh')
      .flatMap(({ code }) =>
        [...code.matchAll(/npm (?:run ([\w:]+)|(test|start))/g)].map(([, run, short]) => run ?? short)
      );
    expect(called.length).toBeGreaterThan(2);
    called.forEach((name) => expect(Object.keys(scripts)).toContain(name));
  });
});
