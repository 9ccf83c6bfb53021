import type { LogLevel } from '../../model/logLevel';
import type { LogLine } from '../../model/story';
import { mergeLines, siftLines } from './logFilter';

const line = (id: string, more: Partial<LogLine> = {}): LogLine => ({
  id,
  timeMs: 1000,
  timeNs: '1000000000',
  service: 'shop-web',
  level: 'info',
  message: `line ${id}`,
  attributes: {},
  ...more,
});
const TRACE = 'c0000000000000000000000000000001';
const LINES = [
  line('a'),
  line('b', { level: 'error', message: 'Cart is FULL' }),
  line('c', { service: 'shop-api', level: 'error', traceId: TRACE }),
  line('d', { service: 'shop-api', level: 'warn', attributes: { http_route: '/api/Cart' } }),
];
const sift = (services: string[], levels: LogLevel[], search = '') =>
  siftLines(LINES, { services: new Set(services), levels: new Set(levels), search });
const ids = (lines: LogLine[]) => lines.map(({ id }) => id).join('');
const counts = (choices: Array<{ value: string; count: number }>) => choices.map(({ value, count }) => [value, count]);

describe('siftLines', () => {
  it.each([
    ['upper and lower case alike, in messages and values', ' cart ', 'bd'],
    ['a trace id', TRACE, 'c'],
    ['what no line has', 'nowhere', ''],
    ['nothing', '', 'abcd'],
    ['what a pattern would match', '.*', ''],
  ])('finds %s', (_, search, found) => expect(ids(sift([], [], search).shown)).toBe(found));

  it('counts for each choice what the other filters leave', () => {
    const { shown, services, levels } = sift(['shop-api'], ['error']);
    expect(ids(shown)).toBe('c');
    expect(counts(services)).toEqual([
      ['shop-api', 1],
      ['shop-web', 1],
    ]);
    expect(counts(levels)).toEqual([
      ['error', 1],
      ['warn', 1],
      ['info', 0],
    ]);
    expect(counts(sift([], [], 'cart').levels)).toEqual([
      ['error', 1],
      ['warn', 1],
      ['info', 0],
    ]);
  });

  it('keeps a choice of a link that no line has, so that it can be taken back', () => {
    const { shown, services, levels } = sift(['gone'], ['debug']);
    expect(shown).toEqual([]);
    expect(counts(services)).toContainEqual(['gone', 0]);
    expect(counts(levels)).toContainEqual(['debug', 0]);
  });

  it('finds words that a terminal would show in another colour', () => {
    const colored = [line('x', { message: '\u001b[31mpay\u001b[0mment failed' })];
    expect(siftLines(colored, { services: new Set(), levels: new Set(), search: 'payment' }).shown).toHaveLength(1);
  });
});

describe('mergeLines', () => {
  it('orders to the nanosecond', () => {
    const merged = mergeLines([line('b', { timeNs: '1000000002' })], [line('a', { timeNs: '1000000001' })]);
    expect(ids(merged)).toBe('ab');
  });
});
