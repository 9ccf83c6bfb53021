import { keyFigures } from './keyFigures';
import type { SessionTotals } from './sessionTotals';

const TOTALS: SessionTotals = {
  sessions: 40,
  errored: 3,
  errors: 11,
  views: 100,
  loads: 8,
  loadingTimeMs: 10_000,
  blockingTimeMs: 6000,
  frustrated: 2,
  frustrations: 5,
  users: 31,
};

describe('keyFigures', () => {
  it('divides what is added up by what it is about', () => {
    expect(keyFigures(TOTALS)).toEqual({
      sessions: 40,
      users: 31,
      errors: 11,
      error_rate: 0.075,
      load_time: 1250,
      blocking_time: 150,
      views: 2.5,
      frustrated: 2,
      frustrations: 5,
    });
  });

  it('says nothing of what cannot be divided', () => {
    const { error_rate, load_time, blocking_time, views, sessions } = keyFigures({ ...TOTALS, sessions: 0, loads: 0 });
    expect([error_rate, load_time, blocking_time, views]).toEqual([undefined, undefined, undefined, undefined]);
    expect(sessions).toBe(0);
  });
});
