import { LoadingState, toDataFrame } from '@grafana/data';
import { waitFor } from '@testing-library/react';
import { filterOf, listOf, RANGE, renderNumbers, sessionAt } from './numbers.fixture';
import { useSessionsOverTime } from './useSessionsOverTime';

describe('useSessionsOverTime', () => {
  const rangeFrame = (part: string, values: number[]) =>
    toDataFrame({
      fields: [
        { name: 'Time', type: 'time', values: values.map((_, n) => RANGE.from + (n + 1) * 60_000) },
        { name: 'Value', type: 'number', values, labels: { part } },
      ],
    });

  it('splits by errors what Loki can count of them', async () => {
    const { result, log } = renderNumbers(
      (of) => useSessionsOverTime(of, 'errors'),
      () => ({ state: LoadingState.Done, data: [rangeFrame('started', [2, 3]), rangeFrame('errored', [0, 1])] })
    );
    await waitFor(() => expect(result.current.status).toBe('done'));
    const { data = [] } = result.current.data ?? {};
    expect(data.map(({ name, values }) => [name, ...values.slice(0, 3)])).toEqual([
      ['without errors', 2, 2, 0],
      ['with errors', 0, 1, 0],
    ]);
    expect(log.queries).toHaveLength(1);
  });

  it('is of the rows where Loki cannot filter', () => {
    const { result, log } = renderNumbers((of) => useSessionsOverTime(of, 'browser'), undefined, {
      filter: filterOf('duration:>1s'),
      list: listOf([sessionAt(RANGE.from + 60_000)], true),
    });
    expect(result.current).toMatchObject({ status: 'done', data: { ofLoaded: true, atLeast: false } });
    expect(result.current.data?.data[0]?.values[1]).toBe(1);
    expect(log.queries).toHaveLength(0);
  });
});
