import { dateTime } from '@grafana/data';
import { shiftSpan, spanToRaw, toRawRange, toTimeRange, zoomOutSpan } from './timeRange';

const MINUTE = 60_000;

describe('toTimeRange', () => {
  beforeEach(() => jest.useFakeTimers({ now: Date.UTC(2026, 10, 24, 14, 5) }));
  afterEach(() => jest.useRealTimers());

  it('resolves a relative range against now and keeps its words', () => {
    const range = toTimeRange({ from: 'now-1h', to: 'now' }, 'utc');
    expect(range.to.valueOf()).toBe(Date.UTC(2026, 10, 24, 14, 5));
    expect(range.from.valueOf()).toBe(Date.UTC(2026, 10, 24, 13, 5));
    expect(toRawRange(range)).toEqual({ from: 'now-1h', to: 'now' });
  });

  it('rounds whole days outwards, in the time zone', () => {
    const range = toTimeRange({ from: 'now/d', to: 'now/d' }, 'Asia/Tokyo');
    expect(range.from.valueOf()).toBe(Date.UTC(2026, 10, 23, 15));
    expect(range.to.valueOf()).toBe(Date.UTC(2026, 10, 24, 15) - 1);
  });

  it('takes ms, and writes a fixed range as ms', () => {
    const range = toTimeRange({ from: '1000', to: '61000' }, 'utc');
    expect([range.from.valueOf(), range.to.valueOf()]).toEqual([1000, 61_000]);
    expect(toRawRange(range)).toEqual({ from: '1000', to: '61000' });
    expect(toRawRange({ ...range, raw: { from: dateTime(5), to: 'now' } })).toEqual({ from: '5', to: 'now' });
  });

  it('turns a range around that was written the wrong way', () => {
    const range = toTimeRange({ from: '61000', to: '1000' }, 'utc');
    expect([range.from.valueOf(), range.to.valueOf()]).toEqual([1000, 61_000]);
  });
});

describe('moving a span', () => {
  it('shifts by half', () => {
    expect(shiftSpan({ from: 0, to: 10 * MINUTE }, 1)).toEqual({ from: 5 * MINUTE, to: 15 * MINUTE });
    expect(shiftSpan({ from: 0, to: 10 * MINUTE }, -1)).toEqual({ from: -5 * MINUTE, to: 5 * MINUTE });
  });

  it('zooms out to twice the length, into the past where the future begins', () => {
    expect(zoomOutSpan({ from: 100 * MINUTE, to: 110 * MINUTE }, 1000 * MINUTE)).toEqual({
      from: 95 * MINUTE,
      to: 115 * MINUTE,
    });
    expect(zoomOutSpan({ from: 100 * MINUTE, to: 110 * MINUTE }, 110 * MINUTE)).toEqual({
      from: 90 * MINUTE,
      to: 110 * MINUTE,
    });
  });

  it('is written as whole ms', () => {
    expect(spanToRaw({ from: 0.4, to: 9.6 })).toEqual({ from: '0', to: '10' });
  });
});
