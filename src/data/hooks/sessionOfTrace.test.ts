import { renderHook, waitFor } from '@testing-library/react';
import { installFakeDataSources } from '../run/testing/fakeDataSources';
import { golden, GOLDEN_RANGE, GOLDEN_SESSION, type Recording } from '../run/testing/golden';
import { useSessionOfTrace } from './useSessionOfTrace';

const TRACE = 'bdbc4d89efe4f6fac8091d1206c74f06';

async function find(recording: Recording | 'no tempo', traceId = TRACE) {
  const log = installFakeDataSources({ uid: 'tempo', type: 'tempo', query: () => golden(recording as Recording) });
  const sources = { lokiUid: 'loki', lokiName: 'Loki', ...(recording !== 'no tempo' && { tempoUid: 'tempo' }) };
  const { result } = renderHook(() => useSessionOfTrace(sources, traceId, GOLDEN_RANGE));
  await waitFor(() => expect(result.current.status).not.toBe('loading'));
  return { outcome: result.current, log };
}

describe('useSessionOfTrace', () => {
  it('finds the session that a span of the trace names, with its service and time', async () => {
    const { outcome, log } = await find('tempoTrace');
    expect(outcome).toMatchObject({
      status: 'done',
      data: { sessionId: GOLDEN_SESSION, service: 'shop-golden2', span: { from: 1_795_564_072_000 } },
    });
    expect(log.queries.map(({ text }) => text)).toEqual([TRACE]);
  });

  it.each<[Recording | 'no tempo', string]>([
    ['tempoEmpty', 'Tempo does not have this trace'],
    ['no tempo', 'no Tempo data source'],
  ])('says why there is none: %s', async (recording, reason) => {
    const { outcome } = await find(recording);
    expect(outcome).toMatchObject({ status: 'empty', reason: expect.stringContaining(reason) as string });
  });

  it.each([
    'failed to get trace with id: 0 Status: 404 Not Found Body: trace not found',
    `trace with id ${TRACE} not found`,
  ])('takes a trace that is not there for no failure: %s', async (message) => {
    installFakeDataSources({ uid: 'tempo', type: 'tempo', query: () => ({ data: [], error: { message } }) });
    const sources = { lokiUid: 'loki', lokiName: 'Loki', tempoUid: 'tempo' };
    const { result } = renderHook(() => useSessionOfTrace(sources, TRACE, GOLDEN_RANGE));
    await waitFor(() => expect(result.current.status).toBe('empty'));
  });

  it('asks nothing for what is no trace id', async () => {
    const { outcome, log } = await find('tempoTrace', '"} or {');
    expect(outcome).toMatchObject({ status: 'empty', reason: expect.stringContaining('no trace id') as string });
    expect(log.queries).toEqual([]);
  });

  it('fails in the server’s words', async () => {
    expect((await find('tempoError')).outcome.status).toBe('failed');
  });
});
