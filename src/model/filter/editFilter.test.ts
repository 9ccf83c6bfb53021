import { sampleSession } from './sampleSession.fixture';
import {
  amountOf,
  durationText,
  flagState,
  formatFilter,
  matchesFilter,
  narrowing,
  parseFilter,
  placeOf,
  rangeOf,
  splitByPlace,
  toggleFlag,
  valueState,
  withoutTerm,
  withoutValue,
  withRange,
  withValue,
  type SessionFilter,
} from './sessionFilter';

const filterOf = (text: string): SessionFilter => parseFilter(text).filter;

describe('values of a filter', () => {
  it('are added to those of the field, and change sides', () => {
    let filter = withValue([], 'browser', 'Chrome');
    filter = withValue(filter, 'browser', 'Safari');
    filter = withValue(filter, 'country', 'de', { exclude: true });
    expect(formatFilter(filter)).toBe('browser:Chrome,Safari -country:DE');
    expect(withValue(filter, 'browser', 'Safari')).toBe(filter);
    filter = withValue(filter, 'browser', 'Safari', { exclude: true });
    expect(formatFilter(filter)).toBe('browser:Chrome -country:DE -browser:Safari');
    filter = withoutValue(filter, 'country', 'DE');
    filter = withoutValue(filter, 'browser', 'Chrome');
    expect(formatFilter(filter)).toBe('-browser:Safari');
    expect(withoutTerm(filter, 0)).toEqual([]);
  });

  it('are known to be asked for or not', () => {
    const filter = filterOf('browser:Chrome,"" -os:Linux errors:>2');
    expect(valueState(filter, 'browser', 'Chrome')).toBe('include');
    expect(valueState(filter, 'browser', '')).toBe('include');
    expect(valueState(filter, 'os', 'Linux')).toBe('exclude');
    expect(valueState(filter, 'os', 'Windows')).toBeUndefined();
    expect(valueState(filter, 'errors', '2')).toBeUndefined();
  });

  it('do not change what was there', () => {
    const filter = filterOf('browser:Chrome');
    withValue(filter, 'browser', 'Safari');
    withoutValue(filter, 'browser', 'Chrome');
    expect(formatFilter(filter)).toBe('browser:Chrome');
  });
});

describe('flags of a filter', () => {
  it('go on, to the other side, and off', () => {
    const on = toggleFlag(filterOf('errors:>2'), 'has:errors');
    expect(formatFilter(on)).toBe('errors:>2 has:errors');
    expect(flagState(on, 'has:errors')).toBe('include');
    const not = toggleFlag(on, 'has:errors', { exclude: true });
    expect(formatFilter(not)).toBe('errors:>2 -has:errors');
    expect(flagState(not, 'has:errors')).toBe('exclude');
    expect(formatFilter(toggleFlag(not, 'has:errors', { exclude: true }))).toBe('errors:>2');
    expect(flagState([], 'has:errors')).toBeUndefined();
  });
});

describe('ranges of a filter', () => {
  it('take the place of what the filter said of the amount', () => {
    const filter = withRange(filterOf('duration:>5s os:Linux'), 'duration', { min: 30_000, max: 150_500 });
    expect(formatFilter(filter)).toBe('os:Linux duration:>=30s duration:<=150.5s');
    expect(rangeOf(filter, 'duration')).toEqual({ min: 30_000, max: 150_500 });
    expect(formatFilter(withRange(filter, 'duration', {}))).toBe('os:Linux');
    expect(formatFilter(withRange([], 'errors', { min: 0, max: NaN }))).toBe('errors:>=0');
    expect(withRange([], 'pages', { min: -1, max: 1e300 })).toEqual([]);
  });

  it('are read from comparisons', () => {
    expect(rangeOf(filterOf('errors:>2 errors:<9 pages:3'), 'errors')).toEqual({ min: 2, max: 9 });
    expect(rangeOf(filterOf('pages:3'), 'pages')).toEqual({ min: 3, max: 3 });
    expect(rangeOf(filterOf('-pages:3 pages:1,2'), 'pages')).toEqual({});
  });
});

describe('amounts', () => {
  it.each<['number' | 'duration', string, number | undefined]>([
    ['number', '2', 2],
    ['number', '0.5', 0.5],
    ['number', '1e3', undefined],
    ['number', '', undefined],
    ['number', '2s', undefined],
    ['duration', '300ms', 300],
    ['duration', '2.5s', 2500],
    ['duration', '1m30s', 90_000],
    ['duration', '1h', 3_600_000],
    ['duration', '1d', 86_400_000],
    ['duration', '0', 0],
    ['duration', '30', undefined],
    ['duration', 's', undefined],
    ['duration', '1s ', undefined],
    ['duration', '1m 30s', 90_000],
    ['duration', '2min', 120_000],
    ['duration', '1.005s', 1005],
    ['duration', '2kB', undefined],
    ['number', '9'.repeat(400), undefined],
  ])('a %s of %j', (kind, text, amount) => expect(amountOf(kind, text)).toBe(amount));

  it('are written as they are read', () => {
    for (const ms of [0, 1, 300, 999.5, 1000, 1001, 2500, 60_000, 90_000, 3_600_000, 5_400_000, 86_400_000]) {
      expect(amountOf('duration', durationText(ms))).toBe(ms);
    }
    expect([60_000, 90_000, 3_600_000, 300].map(durationText)).toEqual(['1m', '90s', '1h', '300ms']);
  });
});

describe('splitByPlace', () => {
  it.each<[string, string, string, boolean]>([
    ['', '', '', true],
    ['browser:Chrome -os:Linux country:DE,FR', 'browser:Chrome -os:Linux country:DE,FR', '', true],
    ['release:1.4.2 environment:prod device:mobile', 'release:1.4.2 environment:prod device:mobile', '', true],
    ['browser:Chrome duration:>30s', 'browser:Chrome', 'duration:>30s', false],
    ['has:errors errors:>5 errors:>=1 errors:3', 'has:errors errors:>5 errors:>=1 errors:3', '', false],
    ['errors:<2 errors:>=0 errors:0,1 -errors:>2', '', 'errors:<2 errors:>=0 errors:0,1 -errors:>2', false],
    ['-has:errors is:live has:recording', 'has:recording', '-has:errors is:live', false],
    ['blocking_time:>300ms pages:>2 load_time:>1s', 'blocking_time:>300ms', 'pages:>2 load_time:>1s', false],
    ['user:u-1 page:/cart label.plan:pro', 'user:u-1 page:/cart label.plan:pro', '', false],
    ['-user:u-1 user:"" -page:/cart label.plan:""', '', '-user:u-1 user:"" -page:/cart label.plan:""', false],
    ['country:"" -country:""', 'country:""', '-country:""', false],
    ['cart', '', 'cart', false],
    ['browser:""', 'browser:""', '', true],
  ])('%s', (text, pushed, onRows, everywhere) => {
    const split = splitByPlace(filterOf(text));
    expect([formatFilter(split.pushed), formatFilter(split.onRows), split.everywhere]).toEqual([
      pushed,
      onRows,
      everywhere,
    ]);
  });

  it.each([
    ['browser:Chrome has:errors user:u-1 release:2 -os:Linux duration:>3s', 'browser:Chrome user:u-1 -os:Linux'],
    ['-release:2 has:errors', 'has:errors'],
    ['errors:>2 label.plan:pro page:/cart', 'page:/cart'],
    ['label.plan:pro long_tasks:>1', 'label.plan:pro'],
    ['-release:2 release:1', 'release:1'],
    ['-release:2 country:DE', 'country:DE'],
    ['duration:>3s cart', ''],
  ])('lets the search for %s go by one document: %s', (text, narrowed) =>
    expect(formatFilter(narrowing(filterOf(text)))).toBe(narrowed)
  );

  it('gives a place to every term', () => {
    const term = { field: 'release' as const, operator: '=' as const, values: ['1'], exclude: true };
    expect(placeOf(term)).toBe('tab');
    expect(matchesFilter(sampleSession(), [term], 0)).toBe(true);
  });
});
