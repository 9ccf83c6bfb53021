import { installFakeDataSources } from './testing/fakeDataSources';
import { golden, GOLDEN_RANGE } from './testing/golden';
import { runMetricInstant, runMetricRange } from './runLoki';

const QUERY = {
  uid: 'loki',
  what: 'totals',
  expr: 'sum(x)',
  range: GOLDEN_RANGE,
  signal: new AbortController().signal,
};

describe('metric queries', () => {
  it('give totals at the end of the range', async () => {
    const log = installFakeDataSources({ uid: 'loki', type: 'loki', query: () => golden('lokiInstant') });
    await expect(runMetricInstant(QUERY)).resolves.toContainEqual({ labels: { geo_country_iso_code: 'DE' }, value: 2 });
    expect(log.queries[0]?.target).toMatchObject({ refId: 'A', expr: 'sum(x)', queryType: 'instant' });
  });

  it('give series over it, by their step', async () => {
    const log = installFakeDataSources({ uid: 'loki', type: 'loki', query: () => golden('lokiRange') });
    await expect(runMetricRange({ ...QUERY, stepMs: 300_000 })).resolves.toHaveLength(3);
    expect(log.queries[0]?.target).toMatchObject({ queryType: 'range', step: '300s' });
  });
});
