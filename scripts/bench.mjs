// npm run bench: sizes and speeds as one table. Installs and builds what is missing first.
import { ensureBuilds } from './setup/builds.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/root.mjs';
import { run } from './setup/run.mjs';

await ensureDependencies(console.log);
await ensureBuilds(console.log);
await run(process.execPath, ['--import', 'tsx', 'bench/main.ts'], { cwd: root, what: 'The measurement' });
