/** @jest-environment node */
import { ROOT_CONTEXT, trace } from '@opentelemetry/api';
import type { TracerProvider } from '@opentelemetry/api';
import type { LoggerProvider } from '@opentelemetry/api-logs';
import type { LogEntry, SpanEntry } from '../browser/telemetry';
import { startInstrumentations } from './instrumentations';
import type { Instrumentation } from './instrumentations';

const context = (digit: string) => ({ traceId: digit.repeat(32), spanId: digit.repeat(16), traceFlags: 1 });

function setup() {
  const spans: SpanEntry[] = [];
  const logs: LogEntry[] = [];
  const calls: string[] = [];
  const providers: { tracer?: TracerProvider; logger?: LoggerProvider } = {};
  const good: Instrumentation = {
    enable: () => calls.push('enable'),
    disable: () => calls.push('disable'),
    setTracerProvider: (provider) => (providers.tracer = provider),
    setLoggerProvider: (provider) => (providers.logger = provider),
  };
  const bad = {} as Instrumentation;
  const failures: unknown[] = [];
  const stop = startInstrumentations({
    instrumentations: [bad, good],
    recorder: {
      log: (entry) => logs.push(entry),
      span: (entry) => {
        spans.push(entry);
        return trace.wrapSpanContext(context('c'));
      },
    },
    parent: () => context('a'),
    onFailure: (error) => failures.push(error),
  });
  return { spans, logs, calls, providers, failures, stop };
}

it('one that fails is told and does not keep the others from running', () => {
  const { calls, failures, stop } = setup();
  expect(failures).toHaveLength(1);
  stop();
  expect(calls).toEqual(['enable', 'disable']);
});

it('its spans belong to what is open, unless they have a parent or are roots', () => {
  const { spans, providers } = setup();
  const tracer = providers.tracer?.getTracer('lib', '1.0');
  const inside = trace.setSpanContext(ROOT_CONTEXT, context('b'));
  tracer?.startSpan('open', { kind: 2, startTime: 5, attributes: { x: 1 } });
  tracer?.startSpan('child', {}, inside);
  tracer?.startSpan('root', { root: true }, inside);
  expect(spans.map(({ name, parent }) => [name, parent?.spanId[0]])).toEqual([
    ['open', 'a'],
    ['child', 'b'],
    ['root', undefined],
  ]);
  expect(spans[0]).toMatchObject({ kind: 2, start: 5, attributes: { x: 1 }, scope: { name: 'lib', version: '1.0' } });
});

it('runs the function of startActiveSpan, whichever arguments it has, and passes on what it returns', () => {
  const tracer = setup().providers.tracer?.getTracer('lib');
  expect(tracer?.startActiveSpan('a', (span) => span.spanContext().spanId)).toBe('c'.repeat(16));
  expect(tracer?.startActiveSpan('a', {}, () => 2)).toBe(2);
  expect(tracer?.startActiveSpan('a', {}, ROOT_CONTEXT, () => 3)).toBe(3);
});

it('its log records keep their words, time, severity and span', () => {
  const { logs, providers } = setup();
  const logger = providers.logger?.getLogger('lib', '2');
  logger?.emit({
    eventName: 'x.y',
    body: { a: 1 },
    timestamp: 7,
    severityNumber: 17,
    attributes: { k: 'v' },
    context: trace.setSpanContext(ROOT_CONTEXT, context('b')),
  });
  logger?.emit({ body: 'words', severityNumber: 1 });
  expect(logs[0]).toMatchObject({
    event: 'x.y',
    body: '{"a":1}',
    at: 7,
    severity: 'error',
    attributes: { k: 'v' },
    span: context('b'),
    scope: { name: 'lib', version: '2' },
  });
  expect(logs[1]).toMatchObject({ body: 'words', severity: 'debug', span: undefined });
});
