/** @jest-environment node */
import { otlpJson } from './otlp';
import type { SpanRecord } from './otlp';
import { RecordedSpan } from './recordedSpan';

function spanOf(given: Partial<ConstructorParameters<typeof RecordedSpan>[0]> = {}) {
  const ended: SpanRecord[] = [];
  const span = new RecordedSpan({
    name: 'GET',
    kind: 2,
    start: 1_700_000_000_000.5,
    context: { traceId: '0'.repeat(31) + '1', spanId: '0'.repeat(15) + '2', traceFlags: 1 },
    resource: { attributes: { 'service.name': 'shop' } },
    scope: { name: 'test', version: '1' },
    now: () => 1_700_000_001_000,
    onEnd: (one) => ended.push(one),
    ...given,
  });
  return { span, ended };
}

it('becomes OTLP when it ends, once', () => {
  const { span, ended } = spanOf({ parent: { traceId: 'x', spanId: '0'.repeat(15) + '3', traceFlags: 1 } });
  span.setAttributes({ a: 'text', b: 2, c: true, d: ['x'] });
  span.setAttribute('absent', undefined).setStatus({ code: 2, message: 'broken' }).updateName('POST');
  span.addEvent('seen', { at: 1 }, 1_700_000_000_700).addEvent('later', 1_700_000_000_800);
  span.addLink({ context: { traceId: 'f'.repeat(32), spanId: 'f'.repeat(16), traceFlags: 1 } });
  span.recordException(new TypeError('no'), 1_700_000_000_900);
  span.end();
  span.end(5);
  span.setAttribute('late', 1);
  expect(ended).toHaveLength(1);
  const { resourceSpans } = JSON.parse(otlpJson(ended)) as {
    resourceSpans: { resource: unknown; scopeSpans: { scope: unknown; spans: Record<string, unknown>[] }[] }[];
  };
  const sent = resourceSpans[0]?.scopeSpans[0]?.spans[0];
  expect(resourceSpans[0]?.resource).toMatchObject({
    attributes: [{ key: 'service.name', value: { stringValue: 'shop' } }],
  });
  expect(sent).toMatchObject({
    traceId: '0'.repeat(31) + '1',
    spanId: '0'.repeat(15) + '2',
    parentSpanId: '0'.repeat(15) + '3',
    name: 'POST',
    kind: 3,
    startTimeUnixNano: '1700000000000500000',
    endTimeUnixNano: '1700000001000000000',
    status: { code: 2, message: 'broken' },
    attributes: [
      { key: 'a', value: { stringValue: 'text' } },
      { key: 'b', value: { intValue: 2 } },
      { key: 'c', value: { boolValue: true } },
      { key: 'd', value: { arrayValue: { values: [{ stringValue: 'x' }] } } },
    ],
    links: [{ traceId: 'f'.repeat(32), spanId: 'f'.repeat(16) }],
  });
  expect((sent?.['events'] as { name: string; timeUnixNano: string }[]).map((e) => [e.name, e.timeUnixNano])).toEqual([
    ['seen', '1700000000700000000'],
    ['later', '1700000000800000000'],
    ['exception', '1700000000900000000'],
  ]);
});

it('takes every call and keeps nothing when it is not recorded', () => {
  const { span } = spanOf({ onEnd: undefined, attributes: { a: 1 } });
  span
    .setAttribute('b', 2)
    .addEvent('x')
    .addLink({ context: span.spanContext() })
    .setStatus({ code: 2 })
    .updateName('y');
  span.recordException('words');
  span.end();
  expect(span.isRecording()).toBe(false);
  expect([span.attributes, span.events, span.links, span.name]).toEqual([{}, [], [], 'GET']);
});

it('does not grow without bound', () => {
  const { span } = spanOf();
  for (let i = 0; i < 500; i++) {
    span.setAttribute(`a${i}`, 'x'.repeat(9000)).addEvent('e').addLink({ context: span.spanContext() });
  }
  expect(Object.keys(span.attributes)).toHaveLength(128);
  expect(span.attributes['a0']).toHaveLength(2000);
  expect([span.events.length, span.links.length]).toEqual([64, 64]);
});
