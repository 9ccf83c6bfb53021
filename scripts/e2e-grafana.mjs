// npm run e2e:grafana: the plugin's end-to-end tests in a real Grafana, with sessions that are sent to its Loki and Tempo.
import path from 'node:path';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/root.mjs';
import { run } from './setup/run.mjs';

const missing = ['GRAFANA_URL', 'OTLP_URL'].filter((name) => !process.env[name]);

if (missing.length > 0) {
  console.log(`Not run: the plugin's tests in a real Grafana. Set ${missing.join(' and ')} to run them there.`);
} else {
  await ensureDependencies(console.log);
  await ensureChromium(console.log);
  const { code } = await run(
    process.execPath,
    [
      path.join(root, 'node_modules/@playwright/test/cli.js'),
      'test',
      '--config=playwright.grafana.config.ts',
      ...process.argv.slice(2),
    ],
    { cwd: root, allowFailure: true }
  );
  process.exitCode = code;
}
