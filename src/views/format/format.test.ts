import {
  countryFlag,
  countryName,
  formatBytes,
  formatCount,
  formatDuration,
  formatOffset,
  formatQuantity,
  formatShare,
  formatTime,
  onOneDay,
} from '.';

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [0.44, '0.4 ms'],
    [320, '320 ms'],
    [999.7, '1 s'],
    [1200, '1.2 s'],
    [45_000, '45 s'],
    [59_940, '59.9 s'],
    [59_960, '1m'],
    [118_000, '1m 58s'],
    [3_599_900, '1h'],
    [7_500_000, '2h 5m'],
    [86_399_999, '1d'],
    [100 * 3_600_000, '4d 4h'],
    [-1200, '-1.2 s'],
    [NaN, '–'],
  ])('shows %d ms as %s', (ms, text) => expect(formatDuration(ms)).toBe(text));
});

describe('formatOffset', () => {
  it.each([
    [0, '+0:00.0'],
    [92_100, '+1:32.1'],
    [59_960, '+1:00.0'],
    [3_723_400, '+1:02:03.4'],
    [-500, '-0:00.5'],
    [-20, '+0:00.0'],
  ])('shows %d ms as %s', (ms, text) => expect(formatOffset(ms)).toBe(text));
});

describe('amounts', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1200, '1.2 kB'],
    [48_000, '48 kB'],
    [999_600, '1 MB'],
    [3_400_000, '3.4 MB'],
  ])('shows %d bytes as %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

  it('separates thousands and uses the right word', () => {
    expect(formatCount(1204)).toBe('1,204');
    expect(formatQuantity(1, 'session')).toBe('1 session');
    expect(formatQuantity(0, 'page load')).toBe('0 page loads');
  });
});

describe('formatShare', () => {
  it.each([
    [0, '0%'],
    [0.031, '3.1%'],
    [0.12, '12%'],
    [0.9999, '100%'],
    [0.0002, '0.02%'],
    [NaN, '–'],
  ])('shows %d as %s', (share, text) => expect(formatShare(share)).toBe(text));
});

describe('formatTime', () => {
  const ms = Date.UTC(2026, 10, 24, 14, 5, 12, 345);

  it('uses the given time zone', () => {
    expect(formatTime(ms, 'utc')).toBe('14:05:12');
    expect(formatTime(ms, 'Asia/Tokyo')).toBe('23:05:12');
  });

  it('adds milliseconds and the date when asked', () => {
    expect(formatTime(ms, 'utc', { milliseconds: true })).toBe('14:05:12.345');
    expect(formatTime(ms, 'utc', { date: true })).toBe('2026-11-24 14:05:12');
    expect(formatTime(ms, 'utc', { date: 'short' })).toBe('11-24 14:05:12');
  });
});

describe('countries', () => {
  it('gives the name and the flag of a code', () => {
    expect(countryName('de')).toBe('Germany');
    expect(countryFlag('DE', true)).toBe('🇩🇪');
    expect(countryFlag('DE', false)).toBe('');
  });

  it('shows what is no code as it is', () => {
    expect(countryName('<b>')).toBe('<b>');
    expect(countryName('ZZZ')).toBe('ZZZ');
    expect(countryFlag('<b>', true)).toBe('');
  });
});

describe('onOneDay', () => {
  const at = (time: string) => Date.parse(`2026-11-${time}Z`);
  it.each([
    ['24T08:00', '24T20:00', 'utc', true],
    ['24T20:00', '25T08:00', 'utc', false],
    ['23T08:00', '24T08:00', 'utc', false],
    ['24T20:00', '25T01:00', 'America/New_York', true],
  ])('%s to %s in %s: %s', (from, to, zone, one) => expect(onOneDay({ from: at(from), to: at(to) }, zone)).toBe(one));
});
