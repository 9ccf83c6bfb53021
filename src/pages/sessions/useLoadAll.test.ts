import { act, renderHook } from '@testing-library/react';
import type { Outcome } from '../../model/outcome';
import type { SessionList } from '../../model/sessionList';
import { SAMPLE_START, sampleSession } from './sampleSession.fixture';
import { useLoadAll } from './useLoadAll';

const listOf = (pages: number, more: Partial<SessionList> = {}): SessionList => ({
  sessions: Array.from({ length: pages * 10 }, (_, n) => sampleSession(String(n))),
  read: pages * 10,
  sinceMs: SAMPLE_START,
  complete: false,
  loadingMore: false,
  ...more,
});
const partial = (pages: number, more?: () => void): Outcome<SessionList> => ({
  status: 'partial',
  data: listOf(pages, { loadingMore: more === undefined }),
  missing: '',
  more,
});
const done = (pages: number): Outcome<SessionList> => ({ status: 'done', data: listOf(pages, { complete: true }) });

function hook(first: Outcome<SessionList>) {
  const { result, rerender } = renderHook((outcome: Outcome<SessionList>) => useLoadAll(outcome), {
    initialProps: first,
  });
  return { loadAll: () => result.current, show: rerender };
}

describe('useLoadAll', () => {
  it('asks for page after page, once each, until there are no more', () => {
    const more = [jest.fn(), jest.fn()];
    const { loadAll, show } = hook(partial(1, more[0]));
    expect(more[0]).not.toHaveBeenCalled();
    act(() => loadAll().start());
    expect(loadAll().active).toBe(true);
    show(partial(1, more[0]));
    show(partial(1));
    expect(more[0]).toHaveBeenCalledTimes(1);
    show(partial(2, more[1]));
    expect(more[1]).toHaveBeenCalledTimes(1);
    show(done(3));
    expect(loadAll().active).toBe(false);
  });

  it('stops when it is told to', () => {
    const more = jest.fn();
    const { loadAll, show } = hook(partial(1));
    act(() => loadAll().start());
    act(() => loadAll().stop());
    show(partial(2, more));
    expect(more).not.toHaveBeenCalled();
    act(() => loadAll().start());
    expect(more).toHaveBeenCalledTimes(1);
  });

  it('stops once there are as many as wanted', () => {
    const more = [jest.fn(), jest.fn()];
    const { loadAll, show } = hook(partial(1, more[0]));
    act(() => loadAll().start(15));
    expect(more[0]).toHaveBeenCalledTimes(1);
    show(partial(2, more[1]));
    expect(loadAll().active).toBe(false);
    expect(more[1]).not.toHaveBeenCalled();
  });

  it('goes on after a refresh, which keeps what is there', () => {
    const more = [jest.fn(), jest.fn()];
    const { loadAll, show } = hook(partial(1, more[0]));
    act(() => loadAll().start());
    show({ status: 'loading', data: listOf(1) });
    expect(loadAll().active).toBe(true);
    show(partial(1, more[1]));
    expect(more[1]).toHaveBeenCalledTimes(1);
  });

  it.each<[string, Outcome<SessionList>]>([
    ['fails', { status: 'failed', failure: { what: 'sessions', message: 'no' }, retry: jest.fn(), data: listOf(1) }],
    ['is of something else', { status: 'loading' }],
    ['has nothing', { status: 'empty', data: listOf(0), reason: '' }],
  ])('ends where the list %s', (_, outcome) => {
    const { loadAll, show } = hook(partial(1, jest.fn()));
    act(() => loadAll().start());
    show(outcome);
    expect(loadAll().active).toBe(false);
  });
});
