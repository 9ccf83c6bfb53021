import { formatFilter, parseFilter } from '../../model/filter/sessionFilter';
import type { Split } from '../../model/split';
import type { Series } from '../../model/timeSpan';
import { filterOfPick, legendSeries } from './legendSeries';

const named = (name: string, value?: string): Series => ({
  name,
  times: [0],
  values: [1],
  ...(value !== undefined && { value }),
});
const after = (text: string, split: Split, series: Series): string =>
  formatFilter(filterOfPick(parseFilter(text).filter, split, series));

describe('filterOfPick', () => {
  it('asks for a value beside what is asked for already, and no longer when pressed again', () => {
    expect(after('errors:>2', 'browser', named('Chrome', 'Chrome'))).toBe('errors:>2 browser:Chrome');
    expect(after('errors:>2 browser:Chrome', 'browser', named('Chrome', 'Chrome'))).toBe('errors:>2');
    expect(after('browser:Chrome', 'browser', named('Firefox', 'Firefox'))).toBe('browser:Chrome,Firefox');
    expect(after('-browser:Chrome', 'browser', named('Chrome', 'Chrome'))).toBe('browser:Chrome');
  });

  it('asks for sessions with or without errors, never both', () => {
    expect(after('', 'errors', named('with errors'))).toBe('has:errors');
    expect(after('has:errors', 'errors', named('with errors'))).toBe('');
    expect(after('has:errors', 'errors', named('without errors'))).toBe('-has:errors');
  });

  it('asks for those that have no value, and for nothing where the rest is added up', () => {
    expect(parseFilter(after('', 'country', named('unknown', ''))).filter).toEqual([
      { field: 'country', operator: '=', values: [''], exclude: false },
    ]);
    expect(after('has:errors', 'browser', named('other'))).toBe('has:errors');
    expect(after('has:errors', 'none', named('sessions'))).toBe('has:errors');
  });

  it('takes a browser that calls itself "other" at its word', () => {
    expect(after('', 'browser', named('other', 'other'))).toBe('browser:other');
  });
});

describe('legendSeries', () => {
  const legend = (text: string, split: Split, ...series: Series[]) =>
    legendSeries(series, { split, filter: parseFilter(text).filter });

  it('says what is picked, and what cannot be', () => {
    const [chrome, unknown, other] = legend(
      'browser:Chrome',
      'browser',
      named('Chrome', 'Chrome'),
      named('unknown', ''),
      named('other')
    );
    expect(chrome).toMatchObject({ title: 'Chrome', picked: true, hint: 'No longer only Chrome' });
    expect(unknown).toMatchObject({ title: 'unknown', picked: false, tone: 'rest' });
    expect(other).toMatchObject({ name: 'other', tone: 'rest' });
    expect(other?.picked).toBeUndefined();
  });

  it('calls countries by their names', () => {
    expect(legend('', 'country', named('DE', 'DE'))[0]).toMatchObject({
      name: 'DE',
      title: 'Germany',
      hint: 'Only Germany',
    });
  });

  it('marks only the sessions with errors as bad', () => {
    const [bad, good] = legend('-has:errors', 'errors', named('with errors'), named('without errors'));
    expect(bad).toMatchObject({ tone: 'bad', picked: false });
    expect(good).toMatchObject({ picked: true });
    expect(good?.tone).toBeUndefined();
  });

  it('leaves a graph without a split as it is', () => {
    expect(legend('', 'none', named('sessions'))[0]?.picked).toBeUndefined();
  });
});
