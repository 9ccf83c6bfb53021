// npm run bench [-- --quick]: sizes, speeds and what the SDK costs a page, as tables. npm run bench -- sizing [--help]: what a
// session sends and leaves, and what a million a day cost. Installs and builds what is missing first.
import { ensureBuilds } from './setup/builds.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/root.mjs';
import { run } from './setup/run.mjs';

await ensureDependencies(console.log);
const args = process.argv.slice(2);
// What only calculates with numbers that are there needs neither.
if (!['--saved', '--help'].some((option) => args.includes(option))) {
  await ensureChromium(console.log);
  await ensureBuilds(console.log);
}
await run(process.execPath, ['--import', 'tsx', 'bench/main.ts', ...args], {
  cwd: root,
  what: 'The measurement',
});
