import { act, renderHook, waitFor } from '@testing-library/react';
import { installFakeDataSources } from '../run/testing/fakeDataSources';
import { useServices } from './useServices';
import { useSources } from './useSources';

const SOURCES = { lokiUid: 'loki', lokiName: 'Loki' };
const RANGE = { from: 1_000_000, to: 2_000_000 };

describe('useSources', () => {
  it('takes the default of each type, else the first', () => {
    installFakeDataSources(
      { uid: 'loki-1', type: 'loki' },
      { uid: 'loki-2', type: 'loki', isDefault: true },
      { uid: 'tempo-1', type: 'tempo' },
      { uid: 'tempo-2', type: 'tempo' }
    );
    expect(renderHook(() => useSources({})).result.current).toMatchObject({
      status: 'done',
      data: { lokiUid: 'loki-2', lokiName: 'loki-2 name', tempoUid: 'tempo-1', tempoName: 'tempo-1 name' },
    });
    expect(renderHook(() => useSources({ lokiUid: 'loki-1', tempoUid: 'tempo-2' })).result.current).toMatchObject({
      status: 'done',
      data: { lokiUid: 'loki-1', tempoUid: 'tempo-2' },
    });
  });

  it('does without Tempo, but not without Loki', () => {
    installFakeDataSources({ uid: 'loki', type: 'loki' });
    const { result } = renderHook(() => useSources({}));
    expect(result.current).toEqual({ status: 'done', data: { lokiUid: 'loki', lokiName: 'loki name' } });
    installFakeDataSources({ uid: 'tempo', type: 'tempo' });
    expect(renderHook(() => useSources({})).result.current).toMatchObject({
      status: 'empty',
      reason: expect.stringContaining('Add a Loki data source') as string,
    });
  });

  it('fails on a configured data source that is gone or of another type, until it is there', () => {
    installFakeDataSources({ uid: 'loki', type: 'loki' }, { uid: 'tempo', type: 'tempo' });
    expect(renderHook(() => useSources({ lokiUid: 'tempo' })).result.current).toMatchObject({
      status: 'failed',
      failure: { message: expect.stringContaining('of type tempo') as string },
    });
    const { result } = renderHook(() => useSources({ lokiUid: 'new' }));
    expect(result.current).toMatchObject({
      status: 'failed',
      failure: { message: expect.stringContaining('"new"') as string },
    });
    installFakeDataSources({ uid: 'new', type: 'loki' });
    act(() => (result.current.status === 'failed' ? result.current.retry() : undefined));
    expect(result.current).toMatchObject({ status: 'done', data: { lokiUid: 'new' } });
  });
});

describe('useServices', () => {
  it('asks for the services of the sessions stream, once, whatever re-renders', async () => {
    const log = installFakeDataSources({
      uid: 'loki',
      type: 'loki',
      labelValues: (_, stream) => Promise.resolve(stream ? ['shop-web', 'admin'] : ['shop-api']),
    });
    const { result, rerender } = renderHook(() => useServices({ ...SOURCES }, { ...RANGE }));
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current).toEqual({ status: 'done', data: { names: ['admin', 'shop-web'], indexed: true } });
    const before = result.current;
    rerender();
    expect(result.current).toBe(before);
    expect(log.labels).toEqual([{ label: 'service_name', stream: '{rum_stream="sessions"}', from: RANGE.from }]);
  });

  it('looks at the last week where the range has no sessions', async () => {
    installFakeDataSources({
      uid: 'loki',
      type: 'loki',
      labelValues: (_, stream, from) => Promise.resolve(stream && from !== RANGE.from ? ['shop-web'] : []),
    });
    const { result } = renderHook(() => useServices(SOURCES, RANGE));
    await waitFor(() => expect(result.current.data).toEqual({ names: ['shop-web'], indexed: true }));
  });

  it('offers every service where rum_stream is not indexed', async () => {
    installFakeDataSources({
      uid: 'loki',
      type: 'loki',
      labelValues: (_, stream) => Promise.resolve(stream ? [] : ['shop-web', 'shop-api']),
      query: () => ({ data: [] }),
    });
    const { result } = renderHook(() => useServices(SOURCES, RANGE));
    await waitFor(() => expect(result.current.data).toEqual({ names: ['shop-api', 'shop-web'], indexed: false }));
  });

  it('tells nothing from failed', async () => {
    installFakeDataSources({ uid: 'loki', type: 'loki', query: () => ({ data: [] }) });
    const nothing = renderHook(() => useServices(SOURCES, RANGE)).result;
    await waitFor(() => expect(nothing.current).toMatchObject({ status: 'empty' }));
    const labelValues = () => Promise.reject(new Error('502 Bad Gateway'));
    installFakeDataSources({ uid: 'loki', type: 'loki', labelValues });
    const failed = renderHook(() => useServices(SOURCES, RANGE)).result;
    await waitFor(() =>
      expect(failed.current).toMatchObject({
        status: 'failed',
        failure: { what: 'the services', message: '502 Bad Gateway' },
      })
    );
  });

  it('waits for its data source', () => {
    expect(renderHook(() => useServices(undefined, RANGE)).result.current).toEqual({ status: 'loading' });
  });
});
