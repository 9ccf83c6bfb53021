import { ingestTraces } from '../ingest/ingestTraces';
import { Memory } from '../memory/Memory';
import { parseTraceql } from './parseTraceql';
import { searchTraces, type FoundTrace } from './searchTraces';
import { traceMetrics } from './traceMetrics';

const MS = 1_795_565_000_000;
const id = (name: string): string => Buffer.from(name.padEnd(8, '.')).toString('hex');

interface Sent {
  name: string;
  parent?: string;
  at?: number;
  took?: number;
  kind?: number;
  status?: object;
  attributes?: Record<string, object>;
}

const memory = new Memory({ maxRecords: 1000, onFull: () => undefined });
const send = (traceId: string, spans: Sent[]): void => {
  const wire = spans.map(({ name, parent, at = 0, took = 10, kind = 1, status = {}, attributes = {} }) => ({
    traceId,
    spanId: id(name),
    parentSpanId: parent ? id(parent) : '',
    name,
    kind,
    status,
    startTimeUnixNano: `${MS + at}000000`,
    endTimeUnixNano: `${MS + at + took}000000`,
    attributes: Object.entries(attributes).map(([key, value]) => ({ key, value })),
  }));
  const resource = { attributes: [{ key: 'service.name', value: { stringValue: 'web' } }] };
  ingestTraces(memory, { resourceSpans: [{ resource, scopeSpans: [{ spans: wire }] }] });
};
send(`00${'a'.repeat(30)}`, [
  { name: 'root', took: 100, attributes: { 'session.id': { stringValue: 's1' }, n: { intValue: '100' } } },
  {
    name: 'child',
    parent: 'root',
    at: 1,
    kind: 3,
    attributes: {
      n: { doubleValue: 100.5 },
      list: { arrayValue: { values: [{ stringValue: 'x' }, { stringValue: 'y' }] } },
    },
  },
  {
    name: 'leaf',
    parent: 'child',
    at: 2,
    took: 5,
    kind: 2,
    status: { code: 2, message: 'no' },
    attributes: { ok: { boolValue: true } },
  },
  { name: 'other', parent: 'root', at: 3, attributes: { 'a b': { stringValue: 'q"z' } } },
]);
send('b'.repeat(32), [
  { name: 'ringA', parent: 'ringB' },
  { name: 'ringB', parent: 'ringA', at: 1 },
]);

function search(query: string, spansPerSpanSet = 100): FoundTrace[] {
  return searchTraces(memory.traces, parseTraceql(query), { start: 0n, end: 2n ** 63n, limit: 20, spansPerSpanSet })
    .traces;
}

const names = (query: string): string[] =>
  search(query).flatMap(({ spanSets }) =>
    spanSets.flatMap(({ spans }) =>
      spans.map(({ spanID }) => Buffer.from(spanID, 'hex').toString().replace(/\.+$/, ''))
    )
  );

describe('span sets', () => {
  it.each<[string, string[]]>([
    ['{ span.session.id = "s1" }', ['root']],
    ['{ .session.id = "s1" && resource.service.name = "web" }', ['root']],
    ['{ span.n > 99 }', ['root']],
    ['{ span.n > 99.0 }', ['child']],
    ['{ span.n = "100" }', []],
    ['{ span.n * 2 > 150 }', ['root', 'child']],
    ['{ -span.n < -99 }', ['root', 'child']],
    ['{ span.list = "y" }', ['child']],
    ['{ span.list != "y" }', []],
    ['{ span.ok = true }', ['leaf']],
    ['{ span."a b" = "q\\"z" }', ['other']],
    ['{ span.n != nil }', ['root', 'child']],
    ['{ span.n = nil && rootName = "root" }', ['leaf', 'other']],
    ['{ span.n != 7 }', ['root']],
    ['{ status = error && statusMessage = "no" }', ['leaf']],
    ['{ kind = client || kind = server }', ['child', 'leaf']],
    ['{ span:kind = client }', ['child']],
    ['{ !(kind = client) && rootName = "root" }', ['root', 'leaf', 'other']],
    ['{ duration >= 100ms }', ['root']],
    ['{ traceDuration = 100ms && name =~ "l.*" }', ['leaf']],
    ['{ name =~ "lea" }', []],
    ['{ name !~ "l.*|ring." }', ['root', 'child', 'other']],
    [`{ span:id = "${id('leaf')}" }`, ['leaf']],
    ['{ name = "root" || name = "leaf" && kind = server }', ['leaf']],
    ['{ name = "root" || (name = "leaf" && kind = server) }', ['root', 'leaf']],
  ])('%s', (query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['{ name = "root" } >> { kind = server }', ['leaf']],
    ['{ name = "root" } > { }', ['child', 'other']],
    ['{ name = "leaf" } << { }', ['root', 'child']],
    ['{ name = "leaf" } < { }', ['child']],
    ['{ name = "child" } ~ { }', ['other']],
    ['{ name = "ringA" } >> { name = "ringB" }', ['ringB']],
    ['{ name = "root" } && { name = "leaf" }', ['root', 'leaf']],
    ['{ name = "root" } && { name = "none" }', []],
    ['{ name = "leaf" } || { name = "ringA" }', ['ringA', 'leaf']],
    ['({ name = "root" } >> { }) && { kind = client }', ['child', 'leaf', 'other']],
    ['{ rootName = "root" } | count() > 3', ['root', 'child', 'leaf', 'other']],
    ['{ rootName = "root" } | count() > 4', []],
    ['{ rootName = "root" } | avg(duration) < 10ms', []],
    ['{ rootName = "root" } | max(duration) = 100ms | { kind = server }', ['leaf']],
  ])('%s', (query, expected) => {
    expect(names(query).sort()).toEqual([...expected].sort());
  });

  it('groups, and what is computed for them', () => {
    const [trace] = search('{ rootName = "root" } | by(kind) | count() > 1');
    expect(trace?.spanSets).toEqual([
      {
        matched: 2,
        spans: expect.any(Array),
        attributes: [
          { key: 'by(kind)', value: { stringValue: 'internal' } },
          { key: 'count()', value: { intValue: '2' } },
        ],
      },
    ]);
    expect(search('{ rootName = "root" } | by(kind) | coalesce()')[0]?.spanSets[0]?.matched).toBe(4);
  });

  it('returns what a span was asked for, where its comparison holds', () => {
    const attributes = (query: string): unknown =>
      search(query)[0]?.spanSets[0]?.spans.map((span) => [span.name, span.attributes?.map(({ key }) => key)]);
    expect(attributes('{ name = "root" || kind = server }')).toEqual([
      ['root', undefined],
      [undefined, ['kind']],
    ]);
    expect(attributes('{ span.session.id = "s1" } | select(name, resource.service.name, span.nope)')).toEqual([
      ['root', ['session.id', 'service.name']],
    ]);
    expect(search('{ span.n = nil && kind = server }')[0]?.spanSets[0]?.spans[0]?.attributes).toContainEqual({
      key: 'n',
      value: { stringValue: 'nil' },
    });
  });

  it('cuts a span set, counts all of it, and leaves out leading zeros of the trace id', () => {
    const [trace] = search('{ rootName = "root" }', 2);
    expect(trace).toMatchObject({
      traceID: 'a'.repeat(30),
      rootServiceName: 'web',
      rootTraceName: 'root',
      durationMs: 100,
      serviceStats: { web: { spanCount: 4, errorCount: 1 } },
    });
    expect(trace?.spanSets[0]).toMatchObject({ matched: 4, spans: [{}, {}] });
    expect(search('{ name = "ringA" }')[0]?.rootServiceName).toBe('<root span not yet received>');
  });
});

describe('metrics', () => {
  const range = {
    start: BigInt(MS - 1000) * 1_000_000n,
    end: BigInt(MS + 1000) * 1_000_000n,
    step: 1_000_000_000n,
    exemplars: 1,
  };

  it('counts spans of (t − step, t] by what they are grouped by', () => {
    const series = traceMetrics(
      memory.traces,
      parseTraceql('{ rootName = "root" } | count_over_time() by (span.ok)'),
      range
    );
    expect(series.map(({ labels }) => labels)).toEqual([
      [{ key: 'span.ok', value: { stringValue: 'nil' } }],
      [{ key: 'span.ok', value: { boolValue: true } }],
    ]);
    const counts = series.map(({ samples }) => samples.map(({ value = 0 }) => value));
    expect(counts).toEqual([
      [0, 1, 2],
      [0, 0, 1],
    ]);
    expect(series[0]?.samples[1]?.timestampMs).toBe(String(MS));
  });

  it('nothing found is zeros without groups, and nothing with them', () => {
    expect(traceMetrics(memory.traces, parseTraceql('{ name = "x" } | rate()'), range)).toMatchObject([
      { labels: [{ key: '__name__', value: { stringValue: 'rate' } }] },
    ]);
    expect(traceMetrics(memory.traces, parseTraceql('{ name = "x" } | rate() by (name)'), range)).toEqual([]);
  });
});
