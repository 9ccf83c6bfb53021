import { spawnSync } from 'node:child_process';

const CALL = [process.execPath, ['scripts/e2e-grafana.mjs']];

function run(env) {
  const { GRAFANA_URL: _url, OTLP_URL: _otlp, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(...CALL, { encoding: 'utf8', env: { ...rest, ...env } });
  return { status, said: stdout + stderr };
}

test.each([
  [{}, 'GRAFANA_URL and OTLP_URL'],
  [{ GRAFANA_URL: 'http://127.0.0.1:1' }, 'OTLP_URL'],
  [{ OTLP_URL: 'http://127.0.0.1:1' }, 'GRAFANA_URL'],
])('without both addresses it says in one line that it did not run, and that is no failure', (env, names) => {
  expect(run(env)).toEqual({
    status: 0,
    said: `Not run: the plugin's tests in a real Grafana. Set ${names} to run them there.\n`,
  });
});
