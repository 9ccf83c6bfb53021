import type { SessionList } from '../../model/sessionList';
import { coverage } from './coverage';
import { isByTime, listWords, type ListWordsOptions } from './listWords';
import { SAMPLE_START, sampleSession } from './sampleSession.fixture';

const sessions = (count: number) => Array.from({ length: count }, (_, n) => sampleSession(String(n)));
const list = (more: Partial<SessionList> = {}): SessionList => ({
  sessions: sessions(3),
  read: 3,
  sinceMs: SAMPLE_START,
  complete: false,
  loadingMore: false,
  ...more,
});
const words = (more: Partial<SessionList> = {}, options: Partial<ListWordsOptions> = {}) =>
  listWords({
    list: list(more),
    failed: false,
    sort: { column: 'start', direction: 'desc' },
    timeZone: 'utc',
    date: false,
    ...options,
  });

describe('listWords', () => {
  it('says how far the list reaches', () => {
    expect(words()).toBe('3 sessions since 13:30:00 · older ones not loaded');
    expect(words({}, { date: true })).toBe('3 sessions since 2026-11-24 13:30:00 · older ones not loaded');
    expect(words({}, { failed: true })).toBe('3 sessions since 13:30:00 · older ones could not be read');
    expect(words({ complete: true })).toBe('3 sessions · all of this time range');
  });

  it('says of how many lines the sessions were made, where there are no documents', () => {
    expect(words({ lines: 10_000 })).toBe(
      '3 sessions since 13:30:00 · older ones not loaded · read from the newest 10,000 lines'
    );
    expect(words({ lines: 10_000, complete: true })).toBe('3 sessions · all of this time range');
  });

  it('says what the rows decided', () => {
    expect(words({ read: 240 })).toBe('3 of 240 sessions loaded match since 13:30:00 · older ones not loaded');
    expect(words({ read: 240, complete: true })).toBe('3 of 240 sessions match · all of this time range');
  });

  it('says over what it sorts, where that is not all', () => {
    const sort = { column: 'errors', direction: 'desc' } as const;
    expect(words({}, { sort })).toBe('3 sessions since 13:30:00 · older ones not loaded · sorted over the 3 loaded');
    expect(words({ complete: true }, { sort })).toBe('3 sessions · all of this time range');
  });

  it.each([
    ['start', 'desc', true],
    ['end', 'desc', true],
    ['start', 'asc', false],
    ['errors', 'desc', false],
  ] as const)('by %s, %s: what is older comes at the end: %s', (column, direction, byTime) =>
    expect(isByTime({ column, direction })).toBe(byTime)
  );
});

test.each([
  [{ sinceMs: 0, complete: true }, 1],
  [{ sinceMs: 2000, complete: false }, 0],
  [{ sinceMs: 1500, complete: false }, 0.5],
  [{ sinceMs: 9000, complete: false }, 0],
  [{ sinceMs: 500, complete: false }, 1],
])('of a range, %j is %d', (part, share) => expect(coverage(part, { from: 1000, to: 2000 })).toBe(share));
