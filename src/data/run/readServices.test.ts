import { FieldType, LoadingState, toDataFrame, type DataQueryResponse } from '@grafana/data';
import { QueryError } from './queryError';
import { readServices } from './readServices';
import { installFakeDataSources, type FakeDataSource } from './testing/fakeDataSources';

const NOW = 1_700_000_000_000;
const COUNTED = 'sum by (service_name) (count_over_time({rum_stream="sessions"} [604800s]))';
/** What Grafana's Loki data source does with label values that Loki failed to give. */
const never = (): Promise<string[]> => new Promise(() => undefined);

function totals(...services: string[]): DataQueryResponse {
  const fields = [
    { name: 'service_name', type: FieldType.string, values: services },
    { name: 'Value #A', type: FieldType.number, values: services.map(() => 3) },
  ];
  return { state: LoadingState.Done, data: [toDataFrame({ refId: 'A', fields })] };
}

function read(loki: Pick<FakeDataSource, 'labelValues' | 'query'>) {
  const log = installFakeDataSources({ uid: 'loki', type: 'loki', ...loki });
  const range = { from: NOW - 3_600_000, to: NOW };
  const { signal } = new AbortController();
  return { log, services: readServices({ uid: 'loki', range, nowMs: NOW, signal, patienceMs: 20 }) };
}

describe('readServices', () => {
  it('does not trust an empty answer, which the data source may have remembered', async () => {
    const { log, services } = read({
      labelValues: () => Promise.resolve([]),
      query: () => totals('shop-web', 'admin'),
    });
    expect(await services).toEqual({ names: ['admin', 'shop-web'], indexed: true });
    expect(log.queries).toMatchObject([{ text: COUNTED, to: NOW, target: { queryType: 'instant' } }]);
  });

  it("tells Loki's failure where the data source never answers", async () => {
    const error = { message: 'dial tcp: connection refused' };
    const { services } = read({ labelValues: never, query: () => ({ error, data: [], state: LoadingState.Error }) });
    await expect(services).rejects.toMatchObject({
      failure: { what: 'the services', message: 'dial tcp: connection refused', query: COUNTED },
    });
  });

  it('does without label values that never come', async () => {
    const { log, services } = read({ labelValues: never, query: () => totals('shop-web') });
    expect(await services).toEqual({ names: ['shop-web'], indexed: true });
    expect(log.labels).toHaveLength(1);
  });

  it('fails where neither tells a service and the labels never come', async () => {
    const { services } = read({ labelValues: never, query: () => totals() });
    await expect(services).rejects.toThrow(QueryError);
    await expect(services).rejects.toThrow('did not answer');
  });
});
