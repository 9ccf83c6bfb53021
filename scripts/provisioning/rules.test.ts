import { totalsOf } from '../../e2e/seed/expected';
import { NO_FILTER } from '../../e2e/seed/expectedFilters';
import { parseLogql } from '../../preview/store/src/logql/parseLogql';
import type { Store } from '../../preview/store/src/startStore';
import { readYaml } from '../stack/composeFile';
import { bothSeeds, FEW, instant, MANY, NOW, SESSIONS } from './seededAnswers';

interface Rule {
  record?: string;
  alert?: string;
  expr: string;
  for?: string;
  annotations?: Record<string, string>;
}
interface GrafanaRule {
  uid: string;
  title: string;
  condition: string;
  annotations: Record<string, string>;
  data: Array<{
    refId: string;
    datasourceUid: string;
    relativeTimeRange?: { from: number };
    model: { expr?: string; type?: string; conditions?: Array<{ evaluator: { type: string; params: number[] } }> };
  }>;
}

const { groups } = readYaml<{ groups: Array<{ name: string; interval: string; rules: Rule[] }> }>(
  'provisioning/loki-rules/user-sessions.yaml'
);
const RULES = groups.flatMap(({ rules }) => rules);
const RECORDS = RULES.filter(({ record }) => record !== undefined);
const ALERTS = RULES.filter(({ alert }) => alert !== undefined);
const grafana = readYaml<{ apiVersion: number; groups: Array<{ rules: GrafanaRule[] }> }>(
  'provisioning/alerting/user-sessions.yaml'
);
const GRAFANA = grafana.groups.flatMap(({ rules }) => rules);
const MINUTE = 60_000;
/** An alert's query without its threshold. */
const THRESHOLD = /^> ([\d.]+)\n/m;

it('have names of their own', () => {
  const names = [...groups.map(({ name }) => name), ...RULES.map(({ record, alert }) => record ?? alert)];
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(GRAFANA.map(({ uid }) => uid)).size).toBe(GRAFANA.length);
  for (const { record } of RECORDS) {
    expect(record).toMatch(/^rum:[a-z_]+:[a-z0-9_]+$/);
  }
  expect(ALERTS.map(({ alert }) => alert)).toEqual([
    'UserSessionsErrorRate',
    'UserSessionsFrustrationRate',
    'UserSessionsSlowPage',
  ]);
});

it('lead from an alert to the sessions that it is about', () => {
  for (const { annotations } of [...ALERTS, ...GRAFANA]) {
    expect(annotations?.['sessions']).toMatch(
      /^\/a\/opensessions-usersessions-app\/sessions\?service=\{\{ \$\$?labels\.service_name \}\}&(filter=has:\w+&)?from=now-\w+&to=now$/
    );
  }
  // Grafana would put an environment variable in the place of a single dollar sign.
  expect(JSON.stringify(GRAFANA)).not.toMatch(/(?<!\$)\$(?!\$)\w/);
});

it('are the same for Loki and for Grafana', () => {
  expect(GRAFANA).toHaveLength(ALERTS.length);
  for (const [n, { data, condition }] of GRAFANA.entries()) {
    const [query, threshold] = data;
    const expr = ALERTS[n]?.expr ?? '';
    expect(query).toMatchObject({ refId: 'A', datasourceUid: 'loki', model: { expr: expr.replace(THRESHOLD, '') } });
    expect(threshold?.model.conditions?.[0]?.evaluator).toEqual({
      type: 'gt',
      params: [Number(THRESHOLD.exec(expr)?.[1])],
    });
    expect([threshold?.refId, threshold?.datasourceUid]).toEqual([condition, '__expr__']);
    // A rule is asked with its own range, and looks back that far.
    expect(expr).toContain(`[${(query?.relativeTimeRange?.from ?? 0) === 3600 ? '1h' : '30m'}]`);
  }
});

describe('a store with the seeds', () => {
  let store: Store;
  beforeAll(async () => {
    store = await bothSeeds();
  }, 60_000);
  afterAll(() => store.close());

  /** Samples at every five minutes of the last hour. */
  async function lastHour(expr: string) {
    parseLogql(expr);
    const times = Array.from({ length: 12 }, (_, n) => NOW - n * 5 * MINUTE);
    const samples = await Promise.all(times.map((at) => instant(store, expr, at)));
    return samples.flat();
  }

  it.each(RECORDS.map(({ record, expr }) => [record, expr]))('%s is answered, by service', async (_, expr = '') => {
    const samples = await lastHour(expr);
    expect(samples.length).toBeGreaterThan(0);
    for (const { labels, value } of samples) {
      expect([MANY, FEW]).toContain(labels['service_name']);
      expect(value).toBeGreaterThanOrEqual(0);
    }
  });

  it('records add up to what the seed has', async () => {
    const range = { from: NOW - 60 * MINUTE, to: NOW };
    const totals = totalsOf({ sessions: SESSIONS, range, nowMs: NOW, filter: NO_FILTER });
    for (const [record, total] of [
      ['rum:sessions_started:count5m', totals.sessions],
      ['rum:sessions_errored:count5m', totals.errored],
      ['rum:errors:sum5m', totals.errors],
      ['rum:page_views:sum5m', totals.views],
      ['rum:loading_time_ms:sum5m', totals.loadingTimeMs],
    ] as const) {
      const samples = await lastHour(RECORDS.find((rule) => rule.record === record)?.expr ?? '');
      const ours = samples.filter(({ labels }) => labels['service_name'] === MANY);
      expect([record, ours.reduce((sum, { value }) => sum + value, 0)]).toEqual([record, total]);
    }
  });

  it.each(ALERTS.slice(0, 2).map(({ alert, expr }) => [alert, expr]))(
    '%s compares shares of sessions',
    async (_, expr) => {
      const shares = await lastHour(expr.replace(THRESHOLD, ''));
      const loud = await lastHour(expr);
      expect(shares.length).toBeGreaterThan(0);
      // Three sessions are too few to say anything.
      expect(shares.filter(({ labels }) => labels['service_name'] === FEW)).toEqual([]);
      expect(loud).toEqual(shares.filter(({ value }) => value > Number(THRESHOLD.exec(expr)?.[1])));
    }
  );

  it('UserSessionsSlowPage tells the pages that are slow, where there are loads enough', async () => {
    const { expr = '' } = ALERTS.at(-1) ?? {};
    expect(await instant(store, expr)).toEqual([]);
    const few = expr.replace('>= 20', '>= 3');
    expect(await instant(store, few)).toEqual([]);
    const slow = await instant(store, few.replace(THRESHOLD, '> 1000\n'));
    expect(slow.map(({ labels, value }) => [labels['rum_view_name'], value]).sort()).toEqual([
      ['/', 1234.5],
      ['/cart', 1234.5],
      ['/checkout', 1234.5],
      ['/products/:id', 1234.5],
    ]);
  });
});
