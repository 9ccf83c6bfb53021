// npm run bench [-- --quick]: sizes, speeds and what the SDK costs a page, as tables. Installs and builds what is
// missing first.
import { ensureBuilds } from './setup/builds.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/root.mjs';
import { run } from './setup/run.mjs';

await ensureDependencies(console.log);
await ensureChromium(console.log);
await ensureBuilds(console.log);
await run(process.execPath, ['--import', 'tsx', 'bench/main.ts', ...process.argv.slice(2)], {
  cwd: root,
  what: 'The measurement',
});
