import type { Store } from '../src/startStore';
import { ask, askRaw, seededStore, type SearchAnswer } from './seededStore';

const END = 1_795_565_272_000;
const FROM = END - 3600_000;
const S = '{service_name="shop-web"}';
const range = { start: `${FROM}000000`, end: `${END}000000` };
const seconds = { start: FROM / 1000, end: END / 1000 };

let store: Store;
beforeAll(async () => {
  store = await seededStore({ seed: 42, service: 'shop-web', endMs: END });
});
afterAll(() => store.close());

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
    [
      `label_replace(rate({a="b"}[1m]), "a", "b", "c", "(")`,
      'parse error : invalid regex in label_replace: error parsing regexp: missing closing ): `^(?:()$`',
    ],
    [`label_replace(rate({a="b"}[1m]), "a", "b", "c")`, 'parse error at line 1, col 47: syntax error: unexpected )'],
    [`{a=~"("}`, 'parse error : error parsing regexp: missing closing ): `(`'],
    ['', 'parse error : syntax error: unexpected $end'],
  ])('a malformed query gets the position: %s', async (query, message) => {
    expect(await loki(query)).toContain(message);
  });

  it.each(['{}', '{a=~".*"}', '{a=""}', '{a!="b"}'])('a query of everything: %s', async (query) => {
    expect(await loki(query)).toContain('queries require at least one regexp or equality matcher');
  });

  it.each([
    [`${S} | line_format "x"`, 'line_format'],
    [`${S} | pattern "<x>"`, 'pattern'],
    [`${S} | logfmt --strict`, '--strict'],
    [`${S} |= ip("1.1.1.1")`, 'ip'],
    [`absent_over_time(${S}[5m])`, 'absent_over_time'],
    [`stddev(rate(${S}[5m]))`, 'stddev'],
    [`sum(rate(${S}[5m])) / on (a) group_left sum(rate(${S}[5m]))`, 'group_left'],
    [`sum_over_time(${S} | json | unwrap x [5m] offset 1h)`, 'offset after unwrap'],
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
    const byDefault = await ask<SearchAnswer>(store, '/api/search', {
      q: '{ span.user.id = "u-1001" }',
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
