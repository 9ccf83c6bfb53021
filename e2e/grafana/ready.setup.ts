import { test } from '@grafana/plugin-e2e';

const SETTINGS = '/api/plugins/opensessions-usersessions-app/settings';

test('Grafana lets us in and has the app enabled', async ({ login, request }) => {
  if (process.env.GRAFANA_ADMIN_USER) {
    await login();
  }
  const answer = await request.get(SETTINGS);
  if (answer.status() === 401 || answer.status() === 403) {
    throw new Error(
      'Grafana wants a login: set GRAFANA_ADMIN_USER and GRAFANA_ADMIN_PASSWORD to those of an administrator.'
    );
  }
  if (answer.status() === 404) {
    throw new Error('Grafana does not have the app: build it and let its folder of plugins hold dist/.');
  }
  const { enabled } = (await answer.json()) as { enabled?: boolean };
  if (!enabled) {
    throw new Error('The app is not enabled in Grafana: enable it on its page below Administration > Plugins.');
  }
});
