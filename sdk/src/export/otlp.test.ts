/** @jest-environment node */
import { JsonLogsSerializer, JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import { otlpJson } from './otlp';
import type { LogRecord, SpanRecord } from './otlp';

const resource = { attributes: { 'service.name': 'shop', list: ['a', 'b'] } };
const other = { attributes: { 'service.name': 'shop', 'rum.stream': 'sessions' } };
const scope = { name: 'sdk', version: '1' };
const context = (digit: string) => ({ traceId: digit.repeat(32), spanId: digit.repeat(16), traceFlags: 1 });
const START = 1_700_000_000_000.25;
const hrTime = (ms: number): [number, number] => [Math.floor(ms / 1000), Math.round((ms % 1000) * 1e6)];

const log = (more: Partial<LogRecord> = {}): LogRecord => ({
  eventName: 'rum.action',
  body: 'Click',
  time: START,
  severityNumber: 9,
  severityText: 'INFO',
  attributes: { text: 'x', int: 3, double: 1.5, bool: false, big: 2 ** 53 - 1 },
  spanContext: context('a'),
  resource,
  scope,
  ...more,
});
const span = (more: Partial<SpanRecord> = {}): SpanRecord => ({
  name: 'GET',
  kind: 2,
  spanContext: () => context('b'),
  parent: context('a'),
  start: START,
  endTime: START + 20,
  status: { code: 2, message: 'failed' },
  attributes: { 'url.full': 'https://shop.example/' },
  events: [{ name: 'seen', time: START + 1, attributes: { at: 1 } }],
  links: [{ context: context('c'), attributes: { why: 'x' } }],
  resource,
  scope,
  ...more,
});

type Json = Record<string, unknown>;
const read = (bytes?: Uint8Array): Json => JSON.parse(new TextDecoder().decode(bytes)) as Json;

/** What OTLP's JSON mapping may leave out: zeros and empty lists; and what this SDK does not say. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutDefaults);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const isAnyValue = Object.keys(value).some((key) => key.endsWith('Value'));
  const entries = Object.entries(value)
    .map(([key, of]) => [key, withoutDefaults(of)] as const)
    .filter(([key]) => !['flags', 'observedTimeUnixNano'].includes(key))
    .filter(([, of]) => isAnyValue || (of !== 0 && of !== '' && !(Array.isArray(of) && of.length === 0)))
    .filter(([, of]) => !(typeof of === 'object' && of !== null && Object.keys(of).length === 0));
  return Object.fromEntries(entries);
}

describe("the same as OpenTelemetry's own serialiser writes", () => {
  const asOfficial = { resource, instrumentationScope: scope, droppedAttributesCount: 0 };

  it('for log records', () => {
    const records = [log(), log({ eventName: undefined, spanContext: undefined }), log({ resource: other })];
    const official = JsonLogsSerializer.serializeRequest(
      records.map((record) => ({
        ...record,
        ...asOfficial,
        // For a Loki that does not keep the name of an event.
        attributes: { ...record.attributes, ...(record.eventName && { 'event.name': record.eventName }) },
        resource: record.resource,
        hrTime: hrTime(record.time),
        hrTimeObserved: hrTime(record.time),
      })) as never
    );
    expect(withoutDefaults(JSON.parse(otlpJson(records)))).toEqual(withoutDefaults(read(official)));
  });

  it('for spans', () => {
    const records = [span(), span({ parent: undefined, status: { code: 0 }, events: [], links: [], kind: 0 })];
    const official = JsonTraceSerializer.serializeRequest(
      records.map((record) => ({
        ...record,
        ...asOfficial,
        parentSpanContext: record.parent,
        startTime: hrTime(record.start),
        endTime: hrTime(record.endTime ?? 0),
        events: record.events.map((event) => ({ ...event, time: hrTime(event.time) })),
      })) as never
    );
    expect(withoutDefaults(JSON.parse(otlpJson(records)))).toEqual(withoutDefaults(read(official)));
  });
});

it('groups by resource and scope, and writes no member that has its default', () => {
  const text = otlpJson([
    span(),
    span({ scope: { name: 'lib' } }),
    span({ events: [], links: [], status: { code: 0 } }),
  ]);
  const { resourceSpans } = JSON.parse(text) as { resourceSpans: { scopeSpans: { scope: Json; spans: Json[] }[] }[] };
  expect(resourceSpans).toHaveLength(1);
  expect(resourceSpans[0]?.scopeSpans.map((of) => [of.scope['name'], of.spans.length])).toEqual([
    ['sdk', 2],
    ['lib', 1],
  ]);
  const plain = resourceSpans[0]?.scopeSpans[0]?.spans[1];
  expect(Object.keys(plain ?? {}).filter((key) => /events|links|status|dropped/.test(key))).toEqual([]);
});

it('numbers that JSON cannot hold are written all the same', () => {
  const text = otlpJson([log({ attributes: { nan: NaN, huge: Infinity } })]);
  expect(text).toContain(
    '{"key":"nan","value":{"stringValue":"NaN"}},{"key":"huge","value":{"stringValue":"Infinity"}}'
  );
});
