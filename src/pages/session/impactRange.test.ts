import { impactRangeOf } from './impactRange';

const NOW = Date.UTC(2026, 10, 24, 15, 0, 0);
const HOUR = 3_600_000;
const own = { from: NOW - HOUR / 2, to: NOW - HOUR / 4 };

describe('impactRangeOf', () => {
  beforeEach(() => jest.useFakeTimers({ now: NOW }));
  afterEach(() => jest.useRealTimers());

  it("is the list's range, else the URL's, in Grafana's words", () => {
    const list = { listFrom: 'now-24h', listTo: 'now', from: String(own.from), to: String(own.to) };
    expect(impactRangeOf(list, own, NOW)).toEqual({
      impactRange: { from: NOW - 24 * HOUR, to: NOW },
      impactRangeWords: 'last 24 hours',
    });
    expect(impactRangeOf({ from: 'now-1h', to: 'now' }, own, NOW)).toEqual({
      impactRange: { from: NOW - HOUR, to: NOW },
      impactRangeWords: 'last 1 hour',
    });
  });

  it("has the session's own time in any case, and then says from when to when", () => {
    const early = { from: NOW - 5 * HOUR, to: NOW - 4 * HOUR };
    const { impactRange, impactRangeWords } = impactRangeOf({ from: 'now-1h', to: 'now' }, early, NOW);
    expect(impactRange).toEqual({ from: early.from, to: NOW });
    expect(impactRangeWords).toMatch(/^2026-11-2\d \d\d:00:00 to 2026-11-2\d \d\d:00:00$/);
  });

  it('says the same of a session that goes on', () => {
    const live = { from: NOW - HOUR / 2, to: NOW + 20_000 };
    expect(impactRangeOf({ from: 'now-1h', to: 'now' }, live, NOW)).toEqual({
      impactRange: { from: NOW - HOUR, to: NOW + 20_000 },
      impactRangeWords: 'last 1 hour',
    });
  });

  it('is the last 7 days where the URL says nothing, or nonsense', () => {
    for (const url of [{}, { from: 'now-', to: '<b>' }]) {
      expect(impactRangeOf(url, own, NOW).impactRange).toEqual({ from: NOW - 168 * HOUR, to: NOW });
    }
  });
});
