// npm run package: builds the plugin, signs it where GRAFANA_ACCESS_POLICY_TOKEN is set, makes the catalogue's archive of it in
// dist-package/ and runs Grafana's validator on that.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pluginZip } from './package/pluginZip.mjs';
import { FIRST_PAGE_LIMIT, gzipBytes } from './package/scriptSize.mjs';
import { signPlugin } from './package/signPlugin.mjs';
import { validatePlugin } from './package/validatePlugin.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/root.mjs';
import { run } from './setup/run.mjs';

const dist = path.join(root, 'dist');
const folder = path.join(root, 'dist-package');

await ensureDependencies(console.log);
// Always: the archive is dated by its build.
await run(process.execPath, ['scripts/build-plugin.mjs'], { cwd: root, quiet: true, what: 'Building the plugin' });

const bytes = gzipBytes([readFileSync(path.join(dist, 'module.js'))]);
if (bytes > FIRST_PAGE_LIMIT) {
  throw new Error(
    `module.js has ${bytes} bytes of gzip, more than the ${FIRST_PAGE_LIMIT} that the first page may need.`
  );
}

console.log(await signPlugin(dist, root));

const { name, content, files } = await pluginZip(dist);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const archive = path.join(folder, name);
writeFileSync(archive, content);
console.log(`${path.relative(root, archive)}: ${files.length} files, ${Math.round(content.length / 1000)} kB`);

const { lines, errors } = await validatePlugin(archive, root);
lines.forEach((line) => console.log(line));
process.exitCode = errors > 0 ? 1 : 0;
