import { parseFilter } from '../../model/filter/sessionFilter';
import { RANGES, rangeText, readAmount, readRange, type RangeSetting } from './rangeText';

const settingOf = (field: string) => RANGES.find((one) => one.field === field) as RangeSetting;

describe('an end of a range', () => {
  it.each([
    ['duration', '30', 30_000],
    ['duration', '1m 30s', 90_000],
    ['duration', '0.5 h', 1_800_000],
    ['load_time', '2.5', 2500],
    ['load_time', '800ms', 800],
    ['blocking_time', '300', 300],
    ['blocking_time', '0', 0],
    ['duration', '2 min', 120_000],
    ['duration', '1M 30S', 90_000],
    // 1.005 * 1000 is a little less than 1005 where numbers are binary.
    ['load_time', '1.005', 1005],
    ['blocking_time', ' 1.005 s ', 1005],
    ['errors', '2', 2],
    ['pages', ' ', undefined],
  ])('of %s typed as %j is %j', (field, text, amount) => {
    expect(readAmount(text, settingOf(field))).toEqual({ amount });
  });

  it.each([
    ['errors', '1.5', /whole number/],
    ['errors', '2s', /whole number/],
    ['errors', '-1', /whole number/],
    ['errors', '1 2', /whole number/],
    ['duration', '1 2', /A time, such as/],
    ['duration', '1m 30', /A time, such as/],
    ['duration', '20 kB', /A time, such as/],
    ['duration', 'long', /A time, such as/],
    ['duration', '-5', /A time, such as/],
  ])('of %s typed as %j is none', (field, text, words) => {
    expect(readAmount(text, settingOf(field))).toEqual({ problem: expect.stringMatching(words) });
  });

  it('cannot be after the other', () => {
    expect(readRange({ min: '1m', max: '30' }, settingOf('duration'))).toEqual({
      problem: 'The first is more than the second.',
    });
    expect(readRange({ min: '30', max: '1m' }, settingOf('duration'))).toEqual({ range: { min: 30_000, max: 60_000 } });
  });
});

describe('the range of a filter', () => {
  it.each([
    ['errors:>2 errors:<=9', 'errors', { min: '3', max: '9' }],
    ['errors:>=2 errors:<9', 'errors', { min: '2', max: '8' }],
    ['duration:>30s', 'duration', { min: '30s', max: '' }],
    ['blocking_time:<=300ms', 'blocking_time', { min: '', max: '300ms' }],
    ['pages:3', 'pages', { min: '3', max: '3' }],
    ['has:errors', 'errors', { min: '', max: '' }],
  ])('%s', (text, field, typed) => {
    expect(rangeText(parseFilter(text).filter, settingOf(field))).toEqual(typed);
  });
});
