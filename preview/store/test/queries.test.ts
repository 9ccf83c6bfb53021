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
    const response = await fetch(`${store.url}/loki/api/v1/query`, {
      method: 'POST',
      body: new URLSearchParams({ query: `count_over_time(${S}[1h])`, time: range.end }),
    });
    expect(response.status).toBe(400);
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

describe('limits and refusals', () => {
  const refusal = async (path: string, parameters: Record<string, string | number>): Promise<string> => {
    const response = await askRaw(store, path, parameters);
    expect(response.status).toBe(400);
    return response.text();
  };
  const loki = (query: string, parameters = {}): Promise<string> =>
    refusal('/loki/api/v1/query_range', { query, ...range, ...parameters });

  it.each([
    [`{service_name="shop-web"`, 'parse error at line 1, col 25: syntax error: unexpected $end, expecting } or ,'],
    [`{service_name="a"} | |`, 'parse error at line 1, col 22: syntax error: unexpected |'],
    [`{service_name="a"}\n| x =`, 'parse error at line 2, col 6: syntax error: unexpected $end'],
    [`sum by (a) by (b) (rate({a="b"}[5m]))`, 'parse error at line 1, col 12: syntax error: unexpected by'],
    [`{service_name="a`, 'parse error at line 1, col 15: literal not terminated'],
    [`{service_name='a'}`, 'parse error at line 1, col 15: invalid char literal'],
    [`{a=~"("}`, 'parse error : error parsing regexp: missing closing ): `(`'],
    ['', 'parse error : syntax error: unexpected $end'],
  ])('a malformed query gets the position: %s', async (query, message) => {
    expect(await loki(query)).toContain(message);
  });

  it.each(['{}', '{a=~".*"}', '{a=""}', '{a!="b"}'])('a query of everything: %s', async (query) => {
    expect(await loki(query)).toContain('queries require at least one regexp or equality matcher');
  });

  it.each([
    [`label_replace(rate(${S}[1m]), "a", "b", "c", "d")`, 'label_replace'],
    [`${S} | line_format "x"`, 'line_format'],
    [`${S} | pattern "<x>"`, 'pattern'],
    [`${S} | logfmt --strict`, '--strict'],
    [`${S} |= ip("1.1.1.1")`, 'ip'],
    [`absent_over_time(${S}[5m])`, 'absent_over_time'],
    [`stddev(rate(${S}[5m]))`, 'stddev'],
    [`sum(rate(${S}[5m])) / on (a) group_left sum(rate(${S}[5m]))`, 'group_left'],
    [`sum_over_time(${S} | unwrap x [5m] offset 1h)`, 'offset after unwrap'],
  ])('what is not supported is named: %s', async (query, thing) => {
    expect(await loki(query)).toBe(`"${thing}" is not supported by the preview store`);
  });

  it('lines, series and points', async () => {
    expect(await loki(S, { limit: 5001 })).toBe(
      'max entries limit per query exceeded, limit > max_entries_limit_per_query (5001 > 5000)'
    );
    expect(await loki(S, { limit: 0 })).toBe('limit must be a positive value');
    expect(await loki(`rate(${S}[1m])`, { step: '0.1' })).toContain('exceeded maximum resolution of 11,000 points');
    expect(await loki(S, { start: '0' })).toContain('the query time range exceeds the limit');
    expect(await loki(S, { start: range.end, end: range.start })).toContain('end timestamp must not be before');
  });

  it('a log query is no instant query', async () => {
    expect(await refusal('/loki/api/v1/query', { query: S })).toContain('not supported as an instant query');
  });

  it.each([
    ['{ span.session.id = ', 'parse error at line 1, col 21: syntax error: unexpected $end'],
    ['{ kind = "server" }', 'binary operations must operate on the same type: kind = `server`'],
    ['{ span.a =~ "(" }', 'invalid regex: `(`'],
    ['{ 1 }', 'must resolve to a boolean'],
    ['{ name = nil }', 'intrinsics cannot be nil'],
  ])('malformed TraceQL: %s', async (q, message) => {
    const text = await refusal('/api/search', { q });
    expect(text).toMatch(/^invalid TraceQL query: /);
    expect(text).toContain(message);
  });

  it.each([
    ['{ span.a = 1 } !>> { span.b = 2 }', '!>>'],
    ['{ nestedSetParent < 0 }', 'nestedSetParent'],
    ['{ event:name = "x" }', 'event:name'],
    ['{ } | quantile_over_time(duration, 0.9)', 'quantile_over_time'],
  ])('TraceQL that is not supported is named: %s', async (q, thing) => {
    expect(await refusal('/api/search', { q })).toBe(`"${thing}" is not supported by the preview store`);
  });

  it('spans a set and ranges', async () => {
    expect(await refusal('/api/search', { q: '{}', spss: 101 })).toBe('spans per span set exceeds 100. received 101');
    expect(await refusal('/api/search', { q: '{}', start: 5, end: 4 })).toContain('start must be before end');
    expect(await refusal('/api/search', { q: '{}', start: 1, end: 1_000_000 })).toContain('exceeds 168h0m0s');
    const [id] = await sessionIds();
    const byDefault = await ask<SearchAnswer>(store, '/api/search', {
      q: `{ span.session.id = "${id}" }`,
      ...seconds,
      spss: 0,
    });
    expect(Math.max(...byDefault.traces.map(({ spanSets }) => spanSets[0]?.spans.length ?? 0))).toBe(3);
    expect(Math.max(...byDefault.traces.map(({ spanSets }) => spanSets[0]?.matched ?? 0))).toBe(9);
    expect(byDefault.traces).toHaveLength(12);
  });

  it('an unknown trace, path and method', async () => {
    const id = 'f'.repeat(32);
    expect(await ask(store, `/api/v2/traces/${id}`)).toEqual({ trace: {}, metrics: {} });
    expect((await askRaw(store, `/api/traces/${id}`)).status).toBe(404);
    expect((await askRaw(store, '/api/v2/traces/zz')).status).toBe(400);
    expect((await askRaw(store, '/nothing')).status).toBe(404);
    expect((await fetch(`${store.url}/api/search`, { method: 'DELETE' })).status).toBe(405);
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
