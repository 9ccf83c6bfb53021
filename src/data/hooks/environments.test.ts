import { LoadingState, toDataFrame } from '@grafana/data';
import { renderHook, waitFor } from '@testing-library/react';
import { installFakeDataSources, type FakeDataSource } from '../run/testing/fakeDataSources';
import { useEnvironments } from './useEnvironments';

const SCOPE = { sources: { lokiUid: 'loki', lokiName: 'Loki' }, service: 'shop "web"', indexed: true };
const RANGE = { from: 1_000_000, to: 4_600_500 };

function environments(query: FakeDataSource['query'], scope = SCOPE) {
  const log = installFakeDataSources({ uid: 'loki', type: 'loki', query });
  return { log, ...renderHook(() => useEnvironments(scope, RANGE)) };
}

function answer(names: string[]) {
  const frame = toDataFrame({
    fields: [
      { name: 'Time', type: 'time', values: names.map(() => RANGE.to) },
      { name: 'deployment_environment_name', type: 'string', values: names },
      { name: 'Value #A', type: 'number', values: names.map((_, n) => n + 1) },
    ],
  });
  return () => ({ data: [frame], state: LoadingState.Done });
}

describe('useEnvironments', () => {
  it('has those that wrote in the range, sorted; a session that names none adds nothing', async () => {
    const { result, log } = environments(answer(['staging', '', 'production']));
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data).toEqual(['production', 'staging']);
    expect(log.queries).toHaveLength(1);
    expect(log.queries[0]).toMatchObject({
      text: 'sum by (deployment_environment_name) (count_over_time({service_name="shop \\"web\\"", rum_stream="sessions"} [3601s]))',
      from: RANGE.from,
      to: RANGE.to,
      target: { queryType: 'instant' },
    });
  });

  it('asks within the service where the stream is not indexed', async () => {
    const { result, log } = environments(answer([]), { ...SCOPE, indexed: false });
    await waitFor(() => expect(result.current.status).toBe('empty'));
    expect(log.queries[0]?.text).toContain('{service_name="shop \\"web\\""} | rum_stream="sessions" [3601s]');
  });

  it('tells a failure from none', async () => {
    const { result } = environments(() => ({
      data: [],
      state: LoadingState.Error,
      error: { message: 'too many series' },
    }));
    await waitFor(() => expect(result.current.status).toBe('failed'));
    expect(result.current).toMatchObject({ failure: { what: 'the environments', message: 'too many series' } });
  });
});
