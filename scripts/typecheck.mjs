// npm run typecheck: strict TypeScript over every part, each with the types that it really has at run time.
import path from 'node:path';
import { root } from './setup/root.mjs';
import { run } from './setup/run.mjs';

const PROJECTS = ['tsconfig.json', 'sdk', 'preview/store', 'preview/host', 'demo', 'tsconfig.tools.json'];

let failed = false;
for (const project of PROJECTS) {
  const { code } = await run(
    process.execPath,
    [path.join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', project],
    { cwd: root, allowFailure: true }
  );
  if (code !== 0) {
    console.error(`Types: ${project} has errors.`);
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;
