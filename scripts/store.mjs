// npm run store -- --port N: the preview's store alone.
import { spawn } from 'node:child_process';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/root.mjs';

await ensureDependencies(console.log);
const child = spawn(process.execPath, ['--import', 'tsx', 'preview/store/src/main.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => child.kill(signal));
}
child.once('exit', (code) => process.exit(code ?? 0));
