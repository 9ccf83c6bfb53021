import { blockingTimeOf, totalBlockingTime } from './blockingTime';
import { graphStep, stepStarts } from './graphSteps';
import { groupErrors } from './groupErrors';
import type { ErrorEvent } from './story';
import { isSessionId, isTraceId, traceIdsOf } from './traceIds';

const HOUR = 3_600_000;

describe('graph steps', () => {
  it.each([
    [60_000, 10_000],
    [HOUR / 4, 10_000],
    [HOUR, 60_000],
    [6 * HOUR, 5 * 60_000],
    [24 * HOUR, 15 * 60_000],
    [7 * 24 * HOUR, 2 * HOUR],
    [30 * 24 * HOUR, 12 * HOUR],
    [5000 * 24 * HOUR, 50 * 24 * HOUR],
  ])('of a range of %d ms are %d ms', (length, step) => {
    expect(graphStep({ from: 1e12, to: 1e12 + length })).toBe(step);
  });

  it('make at most 100 bars, and from an hour on enough to see a shape', () => {
    for (let length = HOUR; length < 90 * 24 * HOUR; length *= 1.07) {
      const bars = length / graphStep({ from: 0, to: length });
      expect(bars).toBeLessThanOrEqual(100);
      expect(bars).toBeGreaterThan(12);
    }
  });

  it('start on multiples of the step and cover the range', () => {
    expect(stepStarts({ from: 25, to: 50 }, 10)).toEqual([20, 30, 40]);
    expect(stepStarts({ from: 50, to: 50 }, 10)).toEqual([]);
  });
});

describe('blocking time', () => {
  it('is what a task says, else its time beyond 50 ms', () => {
    expect(blockingTimeOf({ durationMs: 180, blockingTimeMs: 100 })).toBe(100);
    expect(totalBlockingTime([{ durationMs: 180 }, { durationMs: 20 }])).toBe(130);
  });
});

describe('groupErrors', () => {
  it('goes by fingerprint, else by type and message without numbers', () => {
    const errors = [
      { timeMs: 3, type: 'E', message: 'item 12 is gone' },
      { timeMs: 1, type: 'E', message: 'item 7 is gone' },
      { timeMs: 2, type: 'E', message: 'other', fingerprint: 'f' },
      { timeMs: 4, type: 'X', message: 'different', fingerprint: 'f' },
    ] as ErrorEvent[];
    expect(groupErrors(errors).map(({ errors: all, firstMs, lastMs }) => [all.length, firstMs, lastMs])).toEqual([
      [2, 1, 3],
      [2, 2, 4],
    ]);
  });
});

describe('ids', () => {
  it('are 32 lower-case hex digits, a trace not all zero', () => {
    expect(isTraceId('a'.repeat(32))).toBe(true);
    expect(isTraceId('0'.repeat(32))).toBe(false);
    expect(isTraceId('a'.repeat(31))).toBe(false);
    expect(isTraceId(undefined)).toBe(false);
    expect(isSessionId(`${'a'.repeat(32)}\n`)).toBe(false);
    expect(traceIdsOf([{ traceId: 'b'.repeat(32) }, {}, { traceId: 'b'.repeat(32) }, { traceId: 'x' }])).toEqual([
      'b'.repeat(32),
    ]);
  });
});
