import type { Span } from '../../model/span';
import { backEndSpans } from './backEndSpans';
import { waterfallAxis } from './waterfallAxis';

const at = (startMs: number, durationMs: number) => ({ startMs, durationMs });

describe('waterfallAxis', () => {
  it('keeps order and proportion within a busy time', () => {
    const { position, cuts } = waterfallAxis([at(1000, 100), at(1050, 150), at(1100, 50)]);
    expect([1000, 1050, 1100, 1200].map(position)).toEqual([0, 0.25, 0.5, 1]);
    expect(cuts).toEqual([]);
  });

  it('cuts idle time out and says how long it was', () => {
    const { position, cuts } = waterfallAxis([at(61_000, 100), at(1000, 100)]);
    expect(cuts.map(({ idleMs }) => idleMs)).toEqual([59_900]);
    expect(position(1100)).toBeGreaterThan(0.48);
    expect(position(30_000)).toBe(position(1100));
    expect(position(61_000)).toBeLessThan(0.52);
    expect(position(61_100)).toBe(1);
  });

  it('has a place for everything, whatever the times', () => {
    expect(waterfallAxis([]).position(5)).toBe(0);
    expect(waterfallAxis([at(5, 0)]).position(5)).toBe(0);
  });
});

describe('backEndSpans', () => {
  const span = (spanId: string, parentSpanId: string | undefined, startMs: number): Span => ({
    traceId: 't',
    spanId,
    parentSpanId,
    startMs,
    durationMs: 1,
    name: spanId,
    service: 's',
    kind: 'server',
    error: false,
    attributes: {},
  });

  it('lists what a request led to, parents first, and nothing else', () => {
    const spans = [
      span('c', 'a', 3),
      span('b', 'a', 2),
      span('d', 'b', 9),
      span('a', 'request', 1),
      span('x', 'root', 1),
      span('request', 'root', 0),
    ];
    expect(backEndSpans(spans, 'request').map(({ span: { spanId }, depth }) => `${spanId}${depth}`)).toEqual([
      'a1',
      'b2',
      'd3',
      'c2',
    ]);
  });

  it('ends with spans that are their own ancestors', () => {
    expect(
      backEndSpans([span('a', 'request', 0), span('b', 'a', 0), span('a', 'b', 0), span('self', 'self', 0)], 'request')
    ).toHaveLength(2);
  });
});
