import type { DataQueryResponse } from '@grafana/data';
import { act, waitFor } from '@testing-library/react';
import { Observable } from 'rxjs';
import type { Outcome } from '../../model/outcome';
import type { SessionList } from '../../model/sessionList';
import { failure, filterOf, listOf, RANGE, renderNumbers, SCOPE, sessionAt, table } from './numbers.fixture';
import { useSessionTotals } from './useSessionTotals';

describe('useSessionTotals', () => {
  const totals = (factor: number) =>
    table([
      { part: 'sessions', value: 10 * factor },
      { part: 'errored', value: 2 * factor },
      { part: 'loads', value: 20 * factor },
      { part: 'loadingTimeMs', value: 9000 * factor },
    ]);

  it('asks one query for the range and one for the range before, and takes the users from the list', async () => {
    const list = listOf([sessionAt(RANGE.from, { user: { id: 'a' } }), sessionAt(RANGE.from + 1, { user: {} })], false);
    const { result, log } = renderNumbers(
      useSessionTotals,
      (_, { range }) => totals(range.to.valueOf() > RANGE.from ? 2 : 1),
      {
        filter: filterOf('browser:Chrome'),
        list,
      }
    );
    await waitFor(() => expect(result.current.data?.before).toBeDefined());
    expect(result.current).toMatchObject({
      status: 'done',
      data: {
        data: { sessions: 20, errored: 4, loads: 40, loadingTimeMs: 18_000, frustrated: 0, users: 1 },
        before: { sessions: 10, errored: 2 },
        ofLoaded: false,
        atLeast: false,
        usersAtLeast: true,
      },
    });
    expect(log.queries).toHaveLength(2);
    expect(log.queries.map(({ to }) => to).sort()).toEqual([RANGE.from - 1, RANGE.to - 1]);
    for (const { text, target } of log.queries) {
      expect(target.queryType).toBe('instant');
      expect(text.match(/ \| user_agent_name="Chrome"/g)).toHaveLength(7);
      expect(text.match(/\[3600000ms\]/g)).toHaveLength(7);
    }
  });

  it('stands without the range before, and says what is missing', async () => {
    let broken = true;
    const { result } = renderNumbers(useSessionTotals, (_, { range }) =>
      broken && range.to.valueOf() <= RANGE.from ? failure('too old') : totals(1)
    );
    await waitFor(() => expect(result.current.status).toBe('partial'));
    expect(result.current).toMatchObject({
      data: { data: { sessions: 10 } },
      missing: 'The time range before could not be read: too old',
    });
    expect(result.current.data).not.toHaveProperty('before');
    broken = false;
    act(() => (result.current as { more?: () => void }).more?.());
    await waitFor(() => expect(result.current).toMatchObject({ status: 'done', data: { before: { sessions: 10 } } }));
  });

  it('fails where the range itself cannot be read', async () => {
    const { result } = renderNumbers(useSessionTotals, () => failure('the ring is on fire'));
    await waitFor(() =>
      expect(result.current).toMatchObject({ status: 'failed', failure: { message: 'the ring is on fire' } })
    );
  });

  it('reads both ranges again where both failed', async () => {
    let broken = true;
    const { result, log } = renderNumbers(useSessionTotals, () =>
      broken ? failure('the ring is on fire') : totals(1)
    );
    await waitFor(() => expect(log.queries).toHaveLength(2));
    await waitFor(() => expect(result.current.status).toBe('failed'));
    // The range before fails a moment later or earlier: both are waited for.
    await act(async () => undefined);
    broken = false;
    act(() => (result.current as { retry: () => void }).retry());
    await waitFor(() => expect(result.current).toMatchObject({ status: 'done', data: { before: { sessions: 10 } } }));
  });

  it('is empty where nothing was counted', async () => {
    const { result } = renderNumbers(useSessionTotals, () => table([]));
    await waitFor(() => expect(result.current.status).toBe('empty'));
    expect(result.current.data?.data).toMatchObject({ sessions: 0, errored: 0 });
  });

  it('counts over the rows what Loki cannot filter, without a query', async () => {
    const rows = [sessionAt(RANGE.from, { counters: { errors: 3 } }), sessionAt(RANGE.from - 1)];
    const { result, log, rerender } = renderNumbers(useSessionTotals, () => totals(1), {
      filter: filterOf('errors:>2'),
      list: listOf(rows, false),
    });
    expect(result.current).toMatchObject({
      status: 'done',
      data: { data: { sessions: 1, errors: 3 }, ofLoaded: true, atLeast: true, usersAtLeast: true },
    });
    expect(result.current.data).not.toHaveProperty('before');
    const filter = filterOf('errors:>2');
    rerender({ scope: SCOPE, range: RANGE, filter, list: listOf([], true) });
    expect(result.current).toMatchObject({ status: 'empty', data: { data: { sessions: 0 }, atLeast: false } });
    const failed: Outcome<SessionList> = {
      status: 'failed',
      failure: { what: 'sessions', message: 'no' },
      retry: jest.fn(),
    };
    rerender({ scope: SCOPE, range: RANGE, filter, list: failed });
    expect(result.current).toMatchObject({ status: 'failed', failure: { message: 'no' } });
    expect(log.queries).toHaveLength(0);
  });

  it('reads again when told to, and is cancelled when nobody waits any more', async () => {
    const open = new Set<number>();
    let asked = 0;
    const waiting = () =>
      new Observable<DataQueryResponse>(() => {
        const id = asked++;
        open.add(id);
        return () => void open.delete(id);
      });
    const { rerender, unmount } = renderNumbers(useSessionTotals, waiting);
    await waitFor(() => expect(open.size).toBe(2));
    rerender({ scope: SCOPE, range: RANGE, refresh: 1 });
    await waitFor(() => expect([...open]).toEqual([2, 3]));
    rerender({ scope: SCOPE, range: { from: RANGE.from + 1, to: RANGE.to + 1 } });
    await waitFor(() => expect([...open]).toEqual([4, 5]));
    unmount();
    expect(open.size).toBe(0);
  });
});
