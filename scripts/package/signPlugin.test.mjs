import { signPlugin } from './signPlugin.mjs';

it('says that the plugin is not signed, and what is missing', async () => {
  const token = process.env.GRAFANA_ACCESS_POLICY_TOKEN;
  delete process.env.GRAFANA_ACCESS_POLICY_TOKEN;
  try {
    expect(await signPlugin('dist', '.')).toBe(
      'Not signed: GRAFANA_ACCESS_POLICY_TOKEN is not set (docs/releasing.md).'
    );
  } finally {
    if (token !== undefined) {
      process.env.GRAFANA_ACCESS_POLICY_TOKEN = token;
    }
  }
});
