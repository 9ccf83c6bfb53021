import { logVolume, volumeSpan } from './logVolume';
import type { LogLine } from './story';

const line = (timeMs: number, level: LogLine['level'] = 'info', id = `${timeMs}`): LogLine => ({
  id,
  timeMs,
  timeNs: `${timeMs}000000`,
  service: 's',
  level,
  message: '',
  attributes: {},
});
const START = 1_000_000_123;

describe('logVolume', () => {
  it('counts lines by level in steps from the session’s start, and knows the first of each', () => {
    const lines = [line(START), line(START + 900, 'error'), line(START + 999, 'warn'), line(START + 2000, 'debug')];
    const { bars, most, from, to } = logVolume(lines, {
      span: { from: START, to: START + 9500 },
      originMs: START,
      most: 11,
    });
    expect([from, to]).toEqual([START, START + 10_000]);
    expect(bars).toHaveLength(10);
    expect(bars[0]).toEqual({
      from: START,
      to: START + 1000,
      error: 1,
      warn: 1,
      other: 1,
      total: 3,
      firstId: `${START}`,
    });
    expect(bars.map(({ total }) => total)).toEqual([3, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(bars[1]?.firstId).toBeUndefined();
    expect(most).toBe(3);
  });

  it.each([1, 999, 118_000, 4 * 3_600_000, 40 * 86_400_000])('makes no more bars than asked for of %d ms', (length) => {
    const lines = [line(START - 777), line(START + length - 1)];
    const { bars } = logVolume(lines, {
      span: { from: START - 777, to: START + length },
      originMs: START,
      most: 40,
    });
    expect(bars.length).toBeLessThanOrEqual(40);
    expect(bars.reduce((sum, { total }) => sum + total, 0)).toBe(2);
    expect(bars[0]!.from).toBeLessThanOrEqual(START - 777);
    expect(bars[bars.length - 1]!.to).toBeGreaterThanOrEqual(START + length);
  });

  it('has bars though there are no lines', () => {
    const { bars, most } = logVolume([], { span: { from: START, to: START }, originMs: START, most: 2 });
    expect([bars.length, most]).toEqual([1, 0]);
  });
});

describe('volumeSpan', () => {
  it('covers the session and the lines outside of it', () => {
    expect(volumeSpan({ startMs: 100, endMs: 200 }, [])).toEqual({ from: 100, to: 201 });
    expect(volumeSpan({ startMs: 100, endMs: 200 }, [line(90), line(250)])).toEqual({ from: 90, to: 251 });
  });
});
