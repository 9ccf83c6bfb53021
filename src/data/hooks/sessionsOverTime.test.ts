import { LoadingState, toDataFrame } from '@grafana/data';
import { renderHook, waitFor } from '@testing-library/react';
import type { Split } from '../../model/split';
import { installFakeDataSources, type FakeDataSource } from '../run/testing/fakeDataSources';
import { golden, GOLDEN_RANGE } from '../run/testing/golden';
import { useSessionsOverTime } from './useSessionsOverTime';

const SCOPE = { sources: { lokiUid: 'loki', lokiName: 'Loki' }, service: 'shop', indexed: true };
const MINUTE = 60_000;

function graph(query: FakeDataSource['query'], split?: Split, range = GOLDEN_RANGE) {
  const log = installFakeDataSources({ uid: 'loki', type: 'loki', query });
  return { log, ...renderHook(() => useSessionsOverTime({ scope: SCOPE, range: { ...range } }, split)) };
}

describe('useSessionsOverTime', () => {
  it('fills every step of the range with a number', async () => {
    const { result, log } = graph(() => golden('lokiRange'), 'browser');
    await waitFor(() => expect(result.current.status).toBe('done'));
    const series = result.current.data?.data ?? [];
    expect(series.map(({ name }) => name).sort()).toEqual(['Chrome', 'Firefox', 'Safari']);
    expect(log.queries[0]?.target.step).toBe('120s');
    for (const { times, values } of series) {
      expect(times).toHaveLength(61);
      expect(times[0]).toBeLessThanOrEqual(GOLDEN_RANGE.from);
      expect(
        times.every((time, n) => time % (2 * MINUTE) === 0 && (n === 0 || time - times[n - 1]! === 2 * MINUTE))
      ).toBe(true);
      expect(values.reduce((sum, value) => sum + value)).toBe(1);
    }
    // Chrome's session began at 1795564072000; Loki counts it at the end of its step.
    const chrome = series.find(({ name }) => name === 'Chrome');
    expect(chrome?.times[chrome.values.indexOf(1)]).toBe(1795564080000);
    expect(log.queries[0]?.from).toBe((chrome?.times[0] ?? 0) + 2 * MINUTE);
    expect(log.queries[0]?.to).toBe((chrome?.times[60] ?? 0) + 2 * MINUTE);
  });

  it('names the series without a label, and adds up the small ones', async () => {
    const frames = Array.from({ length: 12 }, (_, n) =>
      toDataFrame({
        fields: [
          { name: 'Time', type: 'time', values: [120_000] },
          { name: 'Value', type: 'number', values: [100 - n], labels: { os_name: n === 0 ? '' : `OS ${n}` } },
        ],
      })
    );
    const range = { from: 0, to: 10 * MINUTE };
    const { result } = graph(() => ({ data: frames, state: LoadingState.Done }), 'os', range);
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data?.data.map(({ name }) => name)).toEqual([
      'unknown',
      'OS 1',
      'OS 2',
      'OS 3',
      'OS 4',
      'OS 5',
      'OS 6',
      'other',
    ]);
    expect(result.current.data?.data.at(-1)?.values.reduce((sum, value) => sum + value)).toBe(93 + 92 + 91 + 90 + 89);
  });

  it('is empty with a line of zeros where nothing started', async () => {
    const { result } = graph(() => ({ data: [] }));
    await waitFor(() => expect(result.current.status).toBe('empty'));
    expect(result.current.data?.data).toHaveLength(1);
    expect(result.current.data?.data[0]?.values.every((value) => value === 0)).toBe(true);
  });

  it('fails where Loki fails', async () => {
    const { result } = graph(() => golden('lokiError'), 'country');
    await waitFor(() =>
      expect(result.current).toMatchObject({ status: 'failed', failure: { what: 'sessions over time' } })
    );
  });
});
