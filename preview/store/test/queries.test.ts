import type { Store } from '../src/startStore';
import {
  ask,
  askRaw,
  seededStore,
  type MatrixAnswer,
  type SearchAnswer,
  type StreamsAnswer,
  type VectorAnswer,
} from './seededStore';

const END = 1_795_565_272_000;
const FROM = END - 3600_000;
const S = '{service_name="shop-web"}';
const I = '{service_name="shop-web", rum_stream="sessions"}';
const range = { start: `${FROM}000000`, end: `${END}000000` };
const seconds = { start: FROM / 1000, end: END / 1000 };
const CATEGORIZE = { 'X-Loki-Response-Encoding-Flags': 'categorize-labels' };

let store: Store;
beforeAll(async () => {
  store = await seededStore({ seed: 42, service: 'shop-web', endMs: END });
});
afterAll(() => store.close());

async function lines(
  query: string,
  parameters: Record<string, string | number> = {}
): Promise<StreamsAnswer['data']['result']> {
  const answer = await ask<StreamsAnswer>(
    store,
    '/loki/api/v1/query_range',
    { query, ...range, ...parameters },
    CATEGORIZE
  );
  return answer.data.result;
}

async function instant(query: string): Promise<Array<{ metric: Record<string, string>; value: number }>> {
  const answer = await ask<VectorAnswer>(store, '/loki/api/v1/query', { query, time: range.end });
  return answer.data.result.map(({ metric, value }) => ({ metric, value: Number(value[1]) }));
}

function search(q: string, parameters: Record<string, string | number> = {}): Promise<SearchAnswer> {
  return ask<SearchAnswer>(store, '/api/search', { q, limit: 200, spss: 100, ...seconds, ...parameters });
}

async function sessionIds(): Promise<string[]> {
  const found = await lines(`${I} | event_name="session.start"`, { direction: 'forward' });
  return found.flatMap(({ values }) =>
    values.map(([, , { structuredMetadata }]) => structuredMetadata?.['session_id'] ?? '')
  );
}

const spansOf = (answer: SearchAnswer): SearchAnswer['traces'][0]['spanSets'][0]['spans'] =>
  answer.traces.flatMap(({ spanSets }) => spanSets.flatMap(({ spans }) => spans));

describe('the shapes of docs/queries.md', () => {
  it('grid: three sessions, page by page without a gap or a repetition', async () => {
    const query = `${I} | event_name="rum.session"`;
    const all = (await lines(query)).flatMap(({ values }) => values);
    expect(all).toHaveLength(15);
    expect(new Set(all.map(([, line]) => line)).size).toBe(3);
    const paged: string[] = [];
    for (let end = range.end; ;) {
      const page = (await lines(query, { limit: 4, end })).flatMap(({ values }) => values);
      paged.push(...page.map(([ts]) => ts));
      if (page.length < 4) {
        break;
      }
      end = paged[paged.length - 1] as string;
    }
    expect(paged).toEqual(all.map(([ts]) => ts));
  });

  it('grid with filters pushed down', async () => {
    const chrome = await lines(`${I} | event_name="rum.session" | user_agent_name="Chrome" | rum_session_errors > 0`);
    expect(chrome.flatMap(({ values }) => values)).toHaveLength(1);
    const none = await lines(`${I} | event_name="rum.session" | user_agent_name="Chrome" | rum_session_errors > 2`);
    expect(none).toEqual([]);
  });

  it('graph', async () => {
    const answer = await ask<MatrixAnswer>(store, '/loki/api/v1/query_range', {
      query: `sum by (user_agent_name) (count_over_time(${I} | event_name="session.start" [5m]))`,
      step: '300',
      ...range,
    });
    expect(answer.data.resultType).toBe('matrix');
    expect(answer.data.result.map(({ metric }) => metric['user_agent_name'])).toEqual(['Chrome', 'Firefox', 'Safari']);
    const total = answer.data.result.flatMap(({ values }) => values.map(([, value]) => Number(value)));
    expect(total).toEqual([1, 1, 1]);
    expect(answer.data.result.every(({ values }) => values.every(([at]) => at % 300 === 0))).toBe(true);
  });

  it('totals by country: 2 errors for DE, 2 for US, 2 without a country', async () => {
    expect(
      await instant(
        `sum by (geo_country_iso_code) (sum_over_time(${I} | event_name="rum.session" | unwrap rum_delta_errors [1h]))`
      )
    ).toEqual([
      { metric: {}, value: 2 },
      { metric: { geo_country_iso_code: 'DE' }, value: 2 },
      { metric: { geo_country_iso_code: 'US' }, value: 2 },
    ]);
  });

  it('facets', async () => {
    const facets = await instant(`sum by (os_name) (count_over_time(${I} | event_name="session.start" [1h]))`);
    expect(facets).toEqual(['Linux', 'Windows', 'iOS'].map((os) => ({ metric: { os_name: os }, value: 1 })));
  });

  it("one session's story, in order within each stream", async () => {
    const [id] = await sessionIds();
    const story = await lines(`${S} | session_id="${id}"`, { direction: 'forward', limit: 1000 });
    expect(story.map(({ stream }) => stream['rum_stream'])).toEqual(['sessions', undefined]);
    expect(story.map(({ values }) => values.length)).toEqual([7, 19]);
    for (const { values } of story) {
      const times = values.map(([ts]) => ts);
      expect(times).toEqual([...times].sort());
    }
  });

  it('25 resources a session, with the values that were selected', async () => {
    for (const id of await sessionIds()) {
      const answer = await search(
        `{ span.session.id = "${id}" && span.rum.resource.id != nil } | select(span.url.full, span.http.response.status_code)`
      );
      const spans = spansOf(answer);
      expect(spans).toHaveLength(25);
      expect(spans[0]?.attributes?.map(({ key }) => key).sort()).toEqual(
        ['http.response.status_code', 'rum.resource.id', 'session.id', 'url.full'].sort()
      );
      expect(answer.traces.map(({ startTimeUnixNano }) => startTimeUnixNano)).toEqual(
        answer.traces
          .map(({ startTimeUnixNano }) => startTimeUnixNano)
          .sort()
          .reverse()
      );
    }
  });

  it("a view's whole load, by the trace id that its record carries", async () => {
    const [view] = await lines(`${S} | event_name="rum.view" | rum_view_name="/"`, { limit: 1 });
    const traceId = view?.values[0]?.[2].structuredMetadata?.['trace_id'] ?? '';
    const answer = await ask<{ trace: { resourceSpans: Array<{ scopeSpans: Array<{ spans: unknown[] }> }> } }>(
      store,
      `/api/v2/traces/${traceId}`
    );
    expect(
      answer.trace.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
    ).toHaveLength(9);
  });

  it('back-end spans of a session, and the back-end logs by their trace ids', async () => {
    const [id] = await sessionIds();
    const answer = await search(`{ span.session.id = "${id}" } >> { kind = server }`);
    expect(spansOf(answer)).toHaveLength(8);
    expect(spansOf(answer)[0]?.attributes).toEqual([{ key: 'kind', value: { stringValue: 'server' } }]);
    const ids = answer.traces.map(({ traceID }) => traceID.padStart(32, '0')).join('|');
    const logs = await lines(`{service_name=~".+"} | trace_id=~"${ids}"`);
    expect(logs.find(({ stream }) => stream['service_name'] === 'shop-api')?.values).toHaveLength(8);
  });

  it('services that have sessions, and whether rum.stream is indexed', async () => {
    const values = (name: string, parameters = {}): Promise<unknown> =>
      ask(store, `/loki/api/v1/label/${name}/values`, { ...range, ...parameters });
    expect(await values('service_name', { query: '{rum_stream="sessions"}' })).toEqual({
      status: 'success',
      data: ['shop-web'],
    });
    expect(await values('rum_stream')).toEqual({ status: 'success', data: ['sessions'] });
    expect(await values('session_id')).toEqual({ status: 'success' });
    expect(await ask(store, '/loki/api/v1/labels', range)).toEqual({
      status: 'success',
      data: ['deployment_environment_name', 'rum_stream', 'service_name'],
    });
    const series = await ask<{ data: unknown[] }>(store, '/loki/api/v1/series', { ...range, 'match[]': I });
    expect(series.data).toEqual([
      { deployment_environment_name: 'production', rum_stream: 'sessions', service_name: 'shop-web' },
    ]);
  });

  it("Grafana's health checks", async () => {
    expect(await instant('vector(1)+vector(1)')).toEqual([{ metric: {}, value: 2 }]);
    expect(await (await askRaw(store, '/api/echo')).text()).toBe('echo');
    expect(await (await askRaw(store, '/ready')).text()).toBe('ready');
  });

  it('a query as a form', async () => {
    const summed = await fetch(`${store.url}/loki/api/v1/query`, {
      method: 'POST',
      body: new URLSearchParams({ query: `sum(count_over_time(${S}[1h]))`, time: range.end }),
    });
    expect(((await summed.json()) as VectorAnswer).data.result[0]?.value[1]).toBe('76');
  });
});

describe('without categorize-labels', () => {
  it('a line is in the stream of all its labels', async () => {
    const answer = await ask<StreamsAnswer>(store, '/loki/api/v1/query_range', {
      query: `${I} | event_name="session.start"`,
      ...range,
    });
    expect(answer.data.encodingFlags).toBeUndefined();
    expect(answer.data.result).toHaveLength(3);
    expect(answer.data.result[0]?.stream).toMatchObject({ service_name: 'shop-web', event_name: 'session.start' });
    expect(answer.data.result[0]?.values[0]).toHaveLength(2);
  });
});

describe('tags', () => {
  it('names by scope, values by query', async () => {
    const tags = await ask<{ scopes: Array<{ name: string; tags: string[] }> }>(store, '/api/v2/search/tags');
    expect(tags.scopes.map(({ name }) => name)).toEqual(['resource', 'span', 'intrinsic']);
    expect(tags.scopes[1]?.tags).toContain('session.id');
    const values = await ask<{ tagValues: Array<{ type: string; value: string }> }>(
      store,
      '/api/v2/search/tag/span.http.response.status_code/values',
      { q: '{ kind = client }' }
    );
    expect(values.tagValues).toEqual([200, 201, 500].map((value) => ({ type: 'int', value: String(value) })));
    expect(await ask(store, '/api/search/tag/resource.service.name/values')).toMatchObject({
      tagValues: ['shop-api', 'shop-web'],
    });
  });
});
