import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/setup/root.mjs';
import { DIST } from './support/dist';
import { expect, test } from './support/fixtures';

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const USE = `
import { addAction, captureError, init } from '@opensessions/browser-sdk';
import { EVENT } from '@opensessions/browser-sdk/contract';
init({ serviceName: 'shop-web', endpoint: 'https://collector.example.com', beforeSend: (record) => record.kind !== 'span' });
addAction('paid', { total: 12 });
captureError(new Error('no card'));
export const name: 'session.start' = EVENT.sessionStart;
`;
const MISUSE = `
import { init } from '@opensessions/browser-sdk';
init({ serviceName: 5, endpoint: 'https://collector.example.com' });
`;

let project: string;

test.beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'sdk-types-'));
  const installed = path.join(project, 'node_modules/@opensessions/browser-sdk');
  mkdirSync(installed, { recursive: true });
  cpSync(path.join(root, 'sdk/package.json'), path.join(installed, 'package.json'));
  cpSync(DIST, path.join(installed, 'dist'), { recursive: true });
  symlinkSync(path.join(root, 'node_modules/@opentelemetry'), path.join(project, 'node_modules/@opentelemetry'));
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(path.join(project, 'use.ts'), USE);
  writeFileSync(path.join(project, 'misuse.ts'), MISUSE);
});

test.afterAll(() => rmSync(project, { recursive: true, force: true }));

for (const [module, moduleResolution] of [
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
]) {
  test(`its types hold where modules are resolved by ${moduleResolution}, declarations checked too`, async () => {
    const compilerOptions = {
      strict: true,
      skipLibCheck: false,
      target: 'es2022',
      types: [],
      module,
      moduleResolution,
    };
    const check = (file: string): Promise<string> => {
      writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
      return promisify(execFile)(process.execPath, [compiler, '--noEmit'], { cwd: project }).then(
        ({ stdout }) => stdout,
        ({ stdout }: { stdout: string }) => stdout
      );
    };
    expect(await check('use.ts')).toBe('');
    expect(await check('misuse.ts')).toContain("Type 'number' is not assignable to type 'string'");
  });
}
