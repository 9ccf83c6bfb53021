// npm run build: everything that is built, again. The first run installs what is missing.
import { ensureBuilds } from './setup/builds.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

await ensureDependencies(console.log);
await ensureBuilds(console.log, { all: true });
