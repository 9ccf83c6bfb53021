import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { totalsOf, startedBy } from '../../e2e/seed/expected';
import { NO_FILTER } from '../../e2e/seed/expectedFilters';
import { parseLogql } from '../../preview/store/src/logql/parseLogql';
import type { Store } from '../../preview/store/src/startStore';
import { parseTraceql } from '../../preview/store/src/traceql/parseTraceql';
import { parseFilter } from '../../src/model/filter/sessionFilter';
import { readText, readYaml, ROOT, type ComposeFile } from '../stack/composeFile';
import { dashboardFiles, linksOf, withValues, type Dashboard, type Target } from './dashboardFiles';
import { bothSeeds, FEW, instant, MANY, NOW, overRange, RANGE, SESSIONS, someSessionId, spans } from './seededAnswers';

const BOARDS = dashboardFiles();
const CORE_PANELS = ['row', 'stat', 'timeseries', 'table', 'bargauge'];
const OWN_PANELS = ['grid', 'timeline', 'geomap', 'waterfall'].map((name) => `opensessions-usersession${name}-panel`);
const APP = '/a/opensessions-usersessions-app/sessions';

const targetsOf = ({ panels }: Dashboard): Array<[title: string, target: Target]> =>
  panels.flatMap(({ title, targets = [] }) => targets.map((target): [string, Target] => [title, target]));

function expectedPanel(file: string, title: string): Target[] {
  const [, board] = BOARDS.find(([name]) => name === file) ?? [];
  return board?.panels.find((panel) => panel.title === title)?.targets ?? [];
}

it('are the three that the docs name', () => {
  expect(BOARDS.map(([, { title }]) => title).sort()).toEqual([
    'Front-end errors',
    'User sessions overview',
    'Web performance',
  ]);
  expect(new Set(BOARDS.map(([, { uid }]) => uid)).size).toBe(3);
  for (const [file] of BOARDS) {
    expect(readText('docs/dashboards.md')).toContain(file);
  }
});

it('lie where Grafana looks for them', () => {
  const { providers } = readYaml<{ providers: Array<{ options: { path: string } }> }>(
    'provisioning/dashboards/user-sessions.yaml'
  );
  const { services } = readYaml<ComposeFile>('docker-compose.yaml');
  expect(services['grafana']?.volumes).toContain('./provisioning:/etc/grafana/provisioning:ro');
  expect(providers.map(({ options }) => options.path)).toEqual(['${GF_PATHS_PROVISIONING}/dashboards']);
});

describe.each(BOARDS)('%s', (_, board) => {
  it('is of the schema of Grafana 12.3, which 13 reads too', () => {
    expect(board.schemaVersion).toBe(42);
    expect(board.uid).toMatch(/^[a-z-]{1,40}$/);
    expect(board.tags).toEqual(['user-sessions']);
    const ids = board.panels.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has panels that are there, side by side', () => {
    for (const { type, title } of board.panels) {
      expect([title, [...CORE_PANELS, ...OWN_PANELS].includes(type)]).toEqual([title, true]);
    }
    const taken = new Set<string>();
    for (const { title, gridPos } of board.panels) {
      expect([title, gridPos.x + gridPos.w <= 24]).toEqual([title, true]);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          expect([title, taken.has(`${x},${y}`)]).toEqual([title, false]);
          taken.add(`${x},${y}`);
        }
      }
    }
  });

  it('reads from the data sources that one chooses', () => {
    const refs = [
      ...board.panels.flatMap(({ targets = [] }) => targets.map((one) => one.datasource)),
      ...board.templating.list.map(({ datasource }) => datasource),
    ];
    for (const ref of refs.filter((one) => one !== undefined)) {
      expect([
        { type: 'loki', uid: '${loki}' },
        { type: 'tempo', uid: '${tempo}' },
      ]).toContainEqual(ref);
    }
    for (const { title, datasource, targets = [] } of board.panels) {
      const [first, ...others] = new Set(targets.map((one) => one.datasource.uid));
      expect([title, datasource?.uid]).toEqual([title, others.length > 0 ? '-- Mixed --' : first]);
    }
    const names = board.templating.list.map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(['loki', 'tempo', 'service', 'environment']);
  });

  it('leads to pages of the app, with the service, and the time range', () => {
    const links = linksOf(board);
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) {
      const url = new URL(
        withValues(
          link
            .replace(/\$\{__data\.fields\["\w+"\]:percentencode\}|\$\{__value\.raw:percentencode\}/g, 'x1')
            .replace(':percentencode', ''),
          {
            service: 'shop',
            __url_time_range: 'from=1&to=2',
          }
        ),
        'http://grafana'
      );
      expect(url.pathname === APP || /^\/a\/opensessions-usersessions-app\/sessions\/x1$/.test(url.pathname)).toBe(
        true
      );
      expect(url.searchParams.get('service')).toBe('shop');
      // A dashboard's own link gets the range from Grafana.
      expect(url.searchParams.get('from') ?? 'kept').toMatch(/^(1|kept)$/);
      const { filter, problems } = parseFilter(url.searchParams.get('filter') ?? '');
      expect([link, problems, filter.length > 0]).toEqual([link, [], url.searchParams.has('filter')]);
    }
  });
});

it('a click on a session sets the variable that the panels below it ask for', () => {
  for (const [, { panels, templating }] of BOARDS) {
    for (const { options } of panels.filter(({ type }) => type.includes('sessiongrid'))) {
      expect(options).toMatchObject({ rowClick: 'variable', rowValue: 'session_id' });
      expect(templating.list.map(({ name }) => name)).toContain(options?.['variable']);
    }
  }
});

it('own panels may be loaded by the stack’s Grafana, which asks it of each', () => {
  const { services } = readYaml<ComposeFile>('docker-compose.yaml');
  const allowed = services['grafana']?.environment?.['GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS']?.split(',');
  expect(allowed).toEqual(expect.arrayContaining(OWN_PANELS));
});

it('own panels are those of this repository, where they are built', () => {
  const folder = path.join(ROOT, 'src/panels');
  const ids = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(path.join(folder, name, 'plugin.json')))
        .map((name) => (JSON.parse(readText(`src/panels/${name}/plugin.json`)) as { id: string }).id)
    : [];
  expect(OWN_PANELS).toEqual(expect.arrayContaining(ids));
});

describe('a store with the seeds', () => {
  let store: Store;
  let values: Record<string, string>;
  beforeAll(async () => {
    store = await bothSeeds();
    values = {
      environment: '.*',
      __range: '6h',
      __auto: '300s',
      slower_than: '200ms',
      session: await someSessionId(store),
    };
  }, 60_000);
  afterAll(() => store.close());

  const asked = (target: Target, service: string) =>
    withValues(target.expr ?? target.query ?? '', { ...values, service });

  /** How much a query gives: lines, values or spans. */
  async function found(target: Target, service: string): Promise<number> {
    const query = asked(target, service);
    if (target.queryType === 'traceql') {
      parseTraceql(query);
      return spans(store, query, target);
    }
    parseLogql(query);
    return target.queryType === 'instant'
      ? (await instant(store, query)).filter(({ value }) => Number.isFinite(value)).length
      : overRange(store, query, target.maxLines);
  }

  it.each(BOARDS.flatMap(([file, board]) => targetsOf(board).map(([title, target]) => [file, title, target] as const)))(
    '%s: %s is answered',
    async (_, __, target) => {
      // Each seed has what the other lacks.
      expect(Math.max(await found(target, FEW), await found(target, MANY))).toBeGreaterThan(0);
    }
  );

  it.each(BOARDS.flatMap(([, board]) => targetsOf(board)).filter(([, { expr }]) => expr?.includes('rum_stream')))(
    '%s gives the same where the sessions stream is no index label, as the docs have it',
    async (_, target) => {
      const expr = target.expr?.replaceAll(', rum_stream="sessions"}', '} | rum_stream="sessions"');
      expect(expr).not.toBe(target.expr);
      expect(await found({ ...target, expr }, MANY)).toBe(await found(target, MANY));
    }
  );

  it('variables find the services that have sessions, and their environments', async () => {
    const label = async (name: string, query: string): Promise<string[]> => {
      const range = { start: `${RANGE.from}000000`, end: `${RANGE.to}000000` };
      const response = await fetch(
        `${store.url}/loki/api/v1/label/${name}/values?${new URLSearchParams({ query, ...range })}`
      );
      return ((await response.json()) as { data: string[] }).data;
    };
    for (const [, { templating }] of BOARDS) {
      const [service, environment] = ['service', 'environment'].map(
        (name) => templating.list.find((one) => one.name === name)?.query as { label: string; stream: string }
      );
      expect((await label(service?.label ?? '', service?.stream ?? '')).sort()).toEqual([MANY, FEW].sort());
      const stream = withValues(environment?.stream ?? '', { service: FEW });
      // A selector alone, which is right whether or not the sessions stream is an index label.
      expect(stream).toBe('{service_name="shop-web"}');
      expect(await label(environment?.label ?? '', stream)).toEqual(['production']);
    }
  });

  describe('right numbers', () => {
    const totals = totalsOf({ sessions: SESSIONS, range: RANGE, nowMs: NOW, filter: NO_FILTER });
    const one = async (file: string, title: string, service = MANY): Promise<number | undefined> => {
      const [target] = expectedPanel(file, title);
      const samples = target ? await instant(store, asked(target, service)) : [];
      expect(samples).toHaveLength(1);
      return samples[0]?.value;
    };

    it('overview', async () => {
      const file = 'user-sessions-overview.json';
      expect(await one(file, 'Sessions')).toBe(totals.sessions);
      expect(await one(file, 'Sessions with errors')).toBeCloseTo(totals.errored / totals.sessions, 10);
      expect(await one(file, 'Frustrated sessions')).toBeCloseTo(totals.frustrated / totals.sessions, 10);
      expect(await one(file, 'Page views')).toBe(totals.views);
      expect(await one(file, 'Load time')).toBeCloseTo(totals.loadingTimeMs / totals.loads, 8);
      expect(await one(file, 'Blocking time')).toBeCloseTo(totals.blockingTimeMs / totals.views, 8);
      const [countries] = expectedPanel(file, 'Sessions by operating system');
      const samples = countries ? await instant(store, asked(countries, MANY)) : [];
      const expected = startedBy(
        { sessions: SESSIONS, range: RANGE, nowMs: NOW, filter: NO_FILTER },
        'os',
        ({ os }) => os
      );
      expect(new Map(samples.map(({ labels, value }) => [labels['os_name'] ?? '', value]))).toEqual(
        new Map(expected.slice(0, 10))
      );
    });

    it('errors', async () => {
      const file = 'front-end-errors.json';
      expect(await one(file, 'Errors')).toBe(totals.errors);
      // Three people, two errors each; nobody catches them.
      expect(await one(file, 'Errors', FEW)).toBe(6);
      expect(await one(file, 'Unhandled errors', FEW)).toBe(6);
      // Of 12 views.
      expect(await one(file, 'Errors a page view', FEW)).toBe(0.5);
    });

    it('performance', async () => {
      const file = 'web-performance.json';
      expect(await one(file, 'LCP p75', FEW)).toBe(1234.5);
      expect(await one(file, 'INP p75', FEW)).toBe(400);
      expect(await one(file, 'CLS p75', FEW)).toBeCloseTo(0.2, 10);
      const byPage = await instant(store, asked(expectedPanel(file, 'Web vitals by page, p75')[0] as Target, FEW));
      expect(Object.fromEntries(byPage.map(({ labels, value }) => [labels['rum_view_name'], value]))).toEqual({
        '/': 1234.5,
        '/products/:id': 1234.5,
        '/cart': 1234.5,
        '/checkout': 1234.5,
      });
      const slow = await instant(store, asked(expectedPanel(file, 'Slow loads by page, p75')[0] as Target, FEW));
      expect(Object.fromEntries(slow.map(({ labels, value }) => [labels['rum_view_name'], value]))).toEqual({
        '/': 900,
        '/products/:id': 1000,
        '/cart': 1100,
        '/checkout': 1200,
      });
      const blocking = await instant(store, asked(expectedPanel(file, 'Blocking time by page')[0] as Target, FEW));
      expect(blocking).toEqual([{ labels: { rum_view_name: '/products/:id' }, value: 390 }]);
    });
  });
});
