import { blockingLevel, errorLevel, frustrationLevel, loadTimeLevel, sessionLoadLevel } from './levels';

describe('levels', () => {
  it.each([
    [undefined, 'normal'],
    [0, 'normal'],
    [2500, 'normal'],
    [2501, 'warning'],
    [4000, 'warning'],
    [4001, 'error'],
  ])('an average load of %s ms is %s', (ms, level) => expect(loadTimeLevel(ms)).toBe(level));

  it('goes by the average, not by the sum of loads', () => {
    expect(sessionLoadLevel({ loads: 4, loadingTimeMs: 9000 })).toBe('normal');
    expect(sessionLoadLevel({ loads: 2, loadingTimeMs: 9000 })).toBe('error');
    expect(sessionLoadLevel({ loads: 0, loadingTimeMs: 9000 })).toBe('normal');
    expect(sessionLoadLevel({})).toBe('normal');
  });

  it.each([
    [200, 1, 'normal'],
    [201, 1, 'warning'],
    [600, 1, 'warning'],
    [601, 1, 'error'],
    [1200, 6, 'normal'],
    [1206, 6, 'warning'],
    [700, undefined, 'error'],
    [700, 0, 'error'],
    [undefined, 1, 'normal'],
  ])('%s ms of blocking on %s pages is %s', (blocking_time, views, level) => {
    expect(blockingLevel({ counters: { blocking_time, views } })).toBe(level);
  });

  it('takes an error for one, and a frustration for a hint', () => {
    expect([undefined, 0, 1].map(errorLevel)).toEqual(['normal', 'normal', 'error']);
    expect([undefined, 0, 1].map(frustrationLevel)).toEqual(['normal', 'normal', 'warning']);
  });
});
