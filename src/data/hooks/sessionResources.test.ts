import { act, renderHook, waitFor } from '@testing-library/react';
import type { SessionStory } from '../../model/story';
import { installFakeDataSources, type FakeDataSource } from '../run/testing/fakeDataSources';
import { golden, GOLDEN_RANGE, goldenFrames } from '../run/testing/golden';
import { goldenSession, goldenStory } from '../run/testing/goldenStory';
import { useSessionRequests } from './useSessionRequests';
import { useSessionResources } from './useSessionResources';
import { useTrace } from './useTrace';

const SOURCES = { lokiUid: 'loki', lokiName: 'Loki', tempoUid: 'tempo', tempoName: 'Tempo' };
const SCOPE = { sources: SOURCES, service: 'shop', indexed: true };
const TRACE = 'bdbc4d89efe4f6fac8091d1206c74f06';
const NOT_FOUND = { data: [], error: { message: `failed to get trace with id: x Status: 404 Not Found Body: ` } };

function resources(query: FakeDataSource['query'], initialProps: { story?: SessionStory } = { story: goldenStory() }) {
  const log = installFakeDataSources({ uid: 'tempo', type: 'tempo', query });
  const session = goldenSession();
  return {
    log,
    ...renderHook((given: { story?: SessionStory }) => useSessionResources(SCOPE, session, given.story), {
      initialProps,
    }),
  };
}

/** A search that finds only what belongs to some traces, as long as the others are not indexed. */
function searchWithout(traceId: string): FakeDataSource['query'] {
  return ({ query }) => {
    if (query === TRACE) {
      return golden('tempoTrace');
    }
    if (!query?.includes('select(')) {
      return NOT_FOUND;
    }
    const [frame] = goldenFrames('tempoSpans');
    const kept = frame?.fields[0]?.values.map((id: unknown) => id !== traceId) as boolean[];
    const fields = frame?.fields.map((field) => ({ ...field, values: field.values.filter((_, row) => kept[row]) }));
    return { data: [{ ...frame, fields, length: kept.filter(Boolean).length }] };
  };
}

describe('useSessionResources', () => {
  it('reads by id the traces that the search lacks, and each resource once', async () => {
    const { result, log } = resources(searchWithout(TRACE));
    await waitFor(() => expect(result.current.status).toBe('partial'));
    expect(result.current.data).toHaveLength(15);
    expect(result.current).toMatchObject({ missing: expect.stringContaining('15 of the 25') as string });
    const starts = result.current.data?.map(({ startMs }) => startMs) ?? [];
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
    const byId = log.queries.filter(({ text }) => !text.includes('select('));
    expect(byId.map(({ text }) => text)).toContain(TRACE);
    expect(new Set(byId.map(({ text }) => text)).size).toBe(byId.length);
    expect(log.queries[0]?.target).toMatchObject({ tableType: 'spans', spss: 100 });
  });

  it('shows what the search found while the story is read, and no query twice', async () => {
    const { result, rerender, log } = resources(searchWithout(''), {});
    rerender({});
    await waitFor(() => expect(result.current.data).toHaveLength(15));
    expect(result.current.status).toBe('loading');
    rerender({ story: goldenStory() });
    await waitFor(() => expect(result.current.status).toBe('partial'));
    expect(log.queries.filter(({ text }) => text.includes('select('))).toHaveLength(1);
  });

  it('reads no trace when nothing is lacking', async () => {
    const session = { ...goldenSession(), counters: { resources: 15 } };
    const story = { ...goldenStory(), views: [] };
    const log = installFakeDataSources({ uid: 'tempo', type: 'tempo', query: () => golden('tempoSpans') });
    const { result } = renderHook(() => useSessionResources(SCOPE, session, story));
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(log.queries).toHaveLength(1);
  });

  it('searches again when asked, and reads traces by id again', async () => {
    let late = true;
    const lateTrace: FakeDataSource['query'] = ({ query }) =>
      query === TRACE && !late ? golden('tempoTrace') : query?.includes('select(') ? golden('tempoEmpty') : NOT_FOUND;
    const some: FakeDataSource['query'] = (target, request) =>
      late && target.query?.includes('select(') ? searchWithout(TRACE)!(target, request) : lateTrace(target, request);
    const { result } = resources(some);
    await waitFor(() => expect(result.current.status).toBe('partial'));
    expect(result.current.data).toHaveLength(7);
    late = false;
    act(() => (result.current.status === 'partial' ? result.current.more?.() : undefined));
    expect(result.current).toMatchObject({ status: 'loading', data: { length: 7 } });
    await waitFor(() => expect(result.current.status).toBe('partial'));
    expect(result.current.data).toHaveLength(8);
  });

  describe('of a session with many', () => {
    const session = { ...goldenSession(), counters: { resources: 900 } };
    const cut = session.startMs + 1000 * Math.ceil((session.endMs - session.startMs) / 2000);
    const views = [
      { ...goldenStory().views[0]!, startMs: session.startMs, resources: 450 },
      { ...goldenStory().views[0]!, id: 'second', startMs: cut, resources: 450 },
    ];
    const story = { ...goldenStory(), views, actions: [], errors: [] };
    const [frame] = goldenFrames('tempoSpans');
    /** The recorded spans from a row on; both answers have the rows from 5 to 10, as of a trace that reaches into both parts. */
    const rows = (from: number, to: number) => ({
      data: [
        {
          ...frame,
          fields: frame?.fields.map((field) => ({ ...field, values: field.values.slice(from, to) })),
          length: to - from,
        },
      ],
    });
    const read = (query: FakeDataSource['query']) => ({
      log: installFakeDataSources({ uid: 'tempo', type: 'tempo', query }),
      ...renderHook(() => useSessionResources(SCOPE, session, story)),
    });

    it('searches in parts of its time, shows each as it comes, and every resource once', async () => {
      let searches = 0;
      let answerSecond: (answer: ReturnType<typeof rows>) => void = () => undefined;
      const second = new Promise<ReturnType<typeof rows>>((resolve) => {
        answerSecond = resolve;
      });
      const { log, result } = read(({ query }) =>
        query?.includes('select(') ? (searches++ === 0 ? rows(0, 10) : second) : NOT_FOUND
      );
      await waitFor(() => expect(result.current).toMatchObject({ status: 'loading', data: { length: 10 } }));
      await act(() => Promise.resolve(answerSecond(rows(5, 15))));
      await waitFor(() => expect(result.current).toMatchObject({ status: 'partial', data: { length: 15 } }));
      const ranges = log.queries.filter(({ text }) => text.includes('select(')).map(({ from, to }) => ({ from, to }));
      expect(ranges).toHaveLength(2);
      expect(ranges[0]!.to).toBe(ranges[1]!.from);
      expect(ranges[0]!.from).toBeLessThan(session.startMs);
      expect(ranges[1]!.to).toBeGreaterThan(session.endMs);
    });

    it('keeps what came where a later part fails, and all parts are asked again', async () => {
      let down = true;
      const { log, result } = read(({ query }) => {
        const searches = log.queries.filter(({ text }) => text.includes('select(')).length;
        return !query?.includes('select(')
          ? NOT_FOUND
          : searches % 2 === 1
            ? rows(0, 10)
            : down
              ? golden('tempoError')
              : rows(5, 15);
      });
      await waitFor(() => expect(result.current).toMatchObject({ status: 'failed', data: { length: 10 } }));
      down = false;
      act(() => (result.current.status === 'failed' ? result.current.retry() : undefined));
      await waitFor(() => expect(result.current).toMatchObject({ status: 'partial', data: { length: 15 } }));
    });
  });

  it('says that resources are still being indexed where the session counted some', async () => {
    const { result } = resources(({ query }) => (query?.includes('select(') ? golden('tempoEmpty') : NOT_FOUND));
    await waitFor(() => expect(result.current.status).toBe('empty'));
    expect(result.current).toMatchObject({ reason: expect.stringContaining('still being indexed') as string });
  });

  it('fails where Tempo fails, in the search or in a trace', async () => {
    const search = resources(() => golden('tempoError')).result;
    await waitFor(() => expect(search.current.status).toBe('failed'));
    const trace = resources(({ query }) =>
      query?.includes('select(') ? golden('tempoEmpty') : { data: [], error: { message: 'context deadline exceeded' } }
    ).result;
    await waitFor(() =>
      expect(trace.current).toMatchObject({ status: 'failed', failure: { message: 'context deadline exceeded' } })
    );
  });

  it('asks for a Tempo data source where there is none', async () => {
    const scope = { ...SCOPE, sources: { lokiUid: 'loki', lokiName: 'Loki' } };
    const { result } = renderHook(() => useSessionResources(scope, goldenSession(), goldenStory()));
    await waitFor(() => expect(result.current.status).toBe('empty'));
    expect(result.current).toMatchObject({ reason: expect.stringContaining('Tempo') as string, data: [] });
  });
});

describe('useSessionRequests', () => {
  function requests(query: FakeDataSource['query'], scope: typeof SCOPE = SCOPE) {
    const log = installFakeDataSources({ uid: 'tempo', type: 'tempo', query });
    return { log, ...renderHook(() => useSessionRequests(scope, goldenSession())) };
  }

  it('asks once, for nothing but requests', async () => {
    const { result, log, rerender } = requests(() => golden('tempoSpans'));
    await waitFor(() => expect(result.current.status).toBe('done'));
    rerender();
    expect(result.current.data).toHaveLength(15);
    expect(log.queries).toHaveLength(1);
    expect(log.queries[0]?.text).toContain('span.rum.resource.type = "fetch" || span.rum.resource.type = "xhr"');
  });

  it('says where there are none, where Tempo fails and where there is none', async () => {
    const none = requests(() => golden('tempoEmpty')).result;
    await waitFor(() => expect(none.current.status).toBe('empty'));
    const refused = requests(() => golden('tempoError')).result;
    await waitFor(() => expect(refused.current.status).toBe('failed'));
    const sources = { lokiUid: 'loki', lokiName: 'Loki' };
    const without = requests(() => golden('tempoSpans'), { ...SCOPE, sources } as typeof SCOPE);
    await waitFor(() => expect(without.result.current.status).toBe('empty'));
    expect(without.log.queries).toEqual([]);
  });

  it('says so where a trace has more of them than a search gives', async () => {
    const [frame] = goldenFrames('tempoSpans');
    const row = frame?.fields[0]?.values.length ? 0 : -1;
    const many = frame?.fields.map((field) => ({
      ...field,
      values: Array.from({ length: 100 }, (_, n) => (field.name === 'spanID' ? `span${n}` : field.values[row])),
    }));
    const { result } = requests(() => ({ data: [{ ...frame, fields: many, length: 100 }] }));
    await waitFor(() => expect(result.current.status).toBe('partial'));
    expect(result.current).toMatchObject({ missing: expect.stringContaining('open RESOURCES') as string });
  });
});

describe('useTrace', () => {
  function trace(query: FakeDataSource['query'], id: string | undefined = TRACE) {
    const log = installFakeDataSources({ uid: 'tempo', type: 'tempo', query });
    return { log, ...renderHook(() => useTrace(SOURCES, id, { ...GOLDEN_RANGE })) };
  }

  it('gives the spans of a trace', async () => {
    const { result } = trace(() => golden('tempoTrace'));
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data).toHaveLength(9);
  });

  it('is empty for a trace that is not there, failed for one that cannot be read', async () => {
    const gone = trace(() => NOT_FOUND).result;
    await waitFor(() => expect(gone.current.status).toBe('empty'));
    const failed = trace(() => golden('tempoError')).result;
    await waitFor(() => expect(failed.current.status).toBe('failed'));
  });

  it('asks nothing for what is no trace id', async () => {
    const { result, log } = trace(() => golden('tempoTrace'), 'x} || {');
    await waitFor(() => expect(result.current.status).toBe('empty'));
    expect(log.queries).toEqual([]);
  });
});
