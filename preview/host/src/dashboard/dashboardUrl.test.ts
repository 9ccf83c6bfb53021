import type { Dashboard } from './Dashboard';
import { changedPanel, readDashboardUrl } from './dashboardUrl';

const panel = { id: 7, title: 'a', type: 'b', gridPos: { w: 1, h: 1 }, targets: [], options: { x: 1, y: 2 } };
const dashboard: Dashboard = {
  uid: 'd',
  title: 'd',
  time: { from: 'now-1h', to: 'now' },
  variables: [{ name: 'service', value: 'shop' }],
  panels: [panel],
};

test('the address gives range, time zone and variables, the dashboard what it does not say', () => {
  const said = readDashboardUrl('?from=1000&to=2000&timezone=utc&var-service=web&editPanel=7', dashboard);
  expect([said.range.from.valueOf(), said.range.to.valueOf()]).toEqual([1000, 2000]);
  expect(said).toMatchObject({ timeZone: 'utc', variables: { service: 'web' }, editPanel: 7 });
  const unsaid = readDashboardUrl('', dashboard);
  expect(Math.round((unsaid.range.to.valueOf() - unsaid.range.from.valueOf()) / 1000)).toBe(3600);
  expect(unsaid).toMatchObject({ timeZone: 'browser', variables: { service: 'shop' }, editPanel: undefined });
});

test('the address changes single options, and the other parts of a panel as a whole', () => {
  const search = new URLSearchParams({
    'options-7': '{"y":3}',
    'options-8': '{"y":4}',
    'targets-7': '[{"refId":"A","recording":"r"}]',
    'fieldConfig-7': 'no JSON',
  });
  expect(changedPanel(panel, `?${search}`)).toEqual({
    ...panel,
    options: { x: 1, y: 3 },
    targets: [{ refId: 'A', recording: 'r' }],
    fieldConfig: undefined,
  });
});
