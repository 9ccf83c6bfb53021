import { act, renderHook, waitFor } from '@testing-library/react';
import { installFakeDataSources } from '../run/testing/fakeDataSources';
import { fakeLoki, type FakeRecord } from '../run/testing/fakeLoki';
import { golden } from '../run/testing/golden';
import { useBackendLogs } from './useBackendLogs';

const SCOPE = { sources: { lokiUid: 'loki', lokiName: 'Loki' }, service: 'shop', indexed: true };
const RANGE = { from: 1_795_560_000_000, to: 1_795_563_600_000 };
const trace = (n: number): string => (n + 1).toString(16).padStart(32, '0');

function logs(records: FakeRecord[], ids: string[]) {
  const log = installFakeDataSources({ uid: 'loki', type: 'loki', query: fakeLoki(records) });
  return { log, ...renderHook(() => useBackendLogs(SCOPE, [...ids], { ...RANGE })) };
}

describe('useBackendLogs', () => {
  it('reads the lines of many traces in short queries, in time order', async () => {
    const ids = Array.from({ length: 120 }, (_, n) => trace(n));
    const records = ids.map((id, n) => ({
      timeMs: RANGE.from + 1000 - n,
      line: `line ${n}`,
      labels: { trace_id: id, service_name: 'shop-api', severity_text: n === 7 ? 'ERROR' : 'INFO' },
    }));
    const { result, log, rerender } = logs(records, ids);
    await waitFor(() => expect(result.current.status).toBe('done'));
    rerender();
    expect(result.current.data?.map(({ message }) => message)).toEqual(records.map(({ line }) => line).reverse());
    expect(result.current.data?.filter(({ level }) => level === 'error')).toMatchObject([{ message: 'line 7' }]);
    expect(log.queries).toHaveLength(3);
    for (const { text } of log.queries) {
      expect(text).toMatch(/^\{service_name=~"\.\+", service_name!="shop"\} \| trace_id=~"/);
      expect(text.length).toBeLessThan(2000);
    }
  });

  it('says so when a back end logs without end, and reads on when asked, keeping what is there', async () => {
    const records = Array.from({ length: 12_000 }, (_, n) => ({
      timeMs: RANGE.from + n,
      line: `line ${n}`,
      labels: { trace_id: trace(0) },
    }));
    const { result } = logs(records, [trace(0)]);
    const partial = async (least: number) => {
      await waitFor(() => expect(result.current.data?.length).toBeGreaterThanOrEqual(least));
      await waitFor(() => expect(result.current.status).toBe('partial'));
      const { current } = result;
      return current.status === 'partial' ? current : undefined;
    };
    const first = await partial(4990);
    expect(first?.missing).toMatch(/^Only (4,99|5,00)\d lines of the back end are loaded; there are more\.$/);
    act(() => first?.more?.());
    expect(result.current).toMatchObject({ status: 'loading', data: first?.data });
    const second = await partial(9980);
    act(() => second?.more?.());
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data?.map(({ message }) => message)).toEqual(records.map(({ line }) => line));
  });

  it('reads something of every trace before all of one', async () => {
    const ids = Array.from({ length: 120 }, (_, n) => trace(n));
    const endless = Array.from({ length: 3000 }, (_, n) => ({
      timeMs: RANGE.from + n,
      labels: { trace_id: trace(0) },
    }));
    const late = { timeMs: RANGE.from + 100_000, line: 'late', labels: { trace_id: trace(119) } };
    const { result, log } = logs([...endless, late], ids);
    await waitFor(() => expect(result.current.status).toBe('partial'));
    expect(result.current.data?.map(({ message }) => message)).toContain('late');
    expect(log.queries).toHaveLength(3);
  });

  it('reads as far again as a person had asked when the session goes on', async () => {
    const records = Array.from({ length: 7000 }, (_, n) => ({
      timeMs: RANGE.from + n,
      labels: { trace_id: trace(0) },
    }));
    installFakeDataSources({ uid: 'loki', type: 'loki', query: fakeLoki(records) });
    const { result, rerender } = renderHook((ids: string[]) => useBackendLogs(SCOPE, ids, RANGE), {
      initialProps: [trace(0)],
    });
    await waitFor(() => expect(result.current.status).toBe('partial'));
    const { current } = result;
    act(() => (current.status === 'partial' ? current.more?.() : undefined));
    await waitFor(() => expect(result.current.status).toBe('done'));
    rerender([trace(0), trace(1)]);
    expect(result.current.data).toHaveLength(7000);
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data).toHaveLength(7000);
  });

  it('keeps what is there when reading on fails', async () => {
    const records = Array.from({ length: 7000 }, (_, n) => ({
      timeMs: RANGE.from + n,
      labels: { trace_id: trace(0) },
    }));
    const { result } = logs(records, [trace(0)]);
    await waitFor(() => expect(result.current.status).toBe('partial'));
    const { current } = result;
    installFakeDataSources({ uid: 'loki', type: 'loki', query: () => golden('lokiError') });
    act(() => (current.status === 'partial' ? current.more?.() : undefined));
    await waitFor(() => expect(result.current.status).toBe('failed'));
    expect(result.current.data).toEqual(current.data);
  });

  it('leaves out what is no trace id, and asks nothing without one', async () => {
    const { result, log } = logs([], ['', 'x"} | y', '0'.repeat(32)]);
    await waitFor(() => expect(result.current.status).toBe('empty'));
    expect(log.queries).toEqual([]);
  });

  it('is empty with words where no service logged, failed where Loki failed', async () => {
    const nothing = logs([], [trace(0)]).result;
    await waitFor(() => expect(nothing.current.status).toBe('empty'));
    installFakeDataSources({ uid: 'loki', type: 'loki', query: () => golden('lokiError') });
    const ids = [trace(0)];
    const failed = renderHook(() => useBackendLogs(SCOPE, ids, RANGE)).result;
    await waitFor(() => expect(failed.current.status).toBe('failed'));
  });
});
