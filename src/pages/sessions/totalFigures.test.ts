import { noTotals, type RangeTotals } from '../../model/totals/sessionTotals';
import { totalFigures } from './totalFigures';

const NOW = {
  ...noTotals(),
  sessions: 40,
  errored: 4,
  errors: 9,
  views: 100,
  loads: 8,
  loadingTimeMs: 10_000,
  blockingTimeMs: 6000,
  frustrated: 2,
  users: 31,
};
const BEFORE = { ...noTotals(), sessions: 20, errored: 1, views: 50 };
const TOTALS: RangeTotals = { data: NOW, before: BEFORE, ofLoaded: false, atLeast: false, usersAtLeast: false };
const figures = (totals: Partial<RangeTotals>, status: 'done' | 'loading' | 'partial' = 'done', loaded?: number) =>
  Object.fromEntries(
    totalFigures({ totals: { ...TOTALS, ...totals }, status, loaded }).map((figure) => [figure.name, figure])
  );

describe('totalFigures', () => {
  it('has each number beside the one before', () => {
    const all = figures({});
    const numbers = Object.values(all).map(({ name, value, before }) => [name, value, before]);
    expect(numbers).toEqual([
      ['sessions', 40, 20],
      ['users', 31, undefined],
      ['error_rate', 0.1, 0.05],
      ['load_time', 1250, undefined],
      ['blocking_time', 150, 0],
      ['views', 2.5, 2.5],
      ['frustrated', 2, 0],
    ]);
    expect(all.error_rate?.remarks).toContain('4 of 40 sessions.');
    expect(all.sessions?.remarks).toEqual(['Counted by Loki, over the whole time range.']);
  });

  it('always counts users over the sessions loaded', () => {
    const { users, sessions } = figures({ usersAtLeast: true }, 'done', 240);
    expect(users).toMatchObject({ ofLoaded: true, atLeast: true, noChange: 'of 240 loaded' });
    expect(users?.remarks).toEqual(['Of the 240 sessions loaded. Not all are loaded: there may be more.']);
    expect(sessions).toMatchObject({ ofLoaded: false, atLeast: false });
    expect(figures({ data: { ...NOW, users: undefined } }).users).toMatchObject({ noChange: 'loading…' });
  });

  it('compares with no range that had nothing', () => {
    const { sessions, error_rate } = figures({ before: noTotals() });
    expect(sessions).toMatchObject({ before: undefined, noChange: 'no earlier data' });
    expect(error_rate).toMatchObject({ before: undefined, noChange: 'no earlier data' });
  });

  it('tells "not yet" from "not at all"', () => {
    expect(figures({ before: undefined }).sessions?.noChange).toBe('comparing…');
    expect(figures({ before: undefined }, 'partial').sessions?.noChange).toBe('not compared');
    expect(figures({ before: undefined, ofLoaded: true, atLeast: true }, 'done', 12).sessions).toMatchObject({
      noChange: 'not compared',
      ofLoaded: true,
      atLeast: true,
    });
  });

  it('explains a rate above 100%', () => {
    const { error_rate } = figures({ data: { ...NOW, sessions: 3 } });
    expect(error_rate?.remarks.join(' ')).toContain('Above 100%');
  });
});
