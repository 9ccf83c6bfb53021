import { LoadingState, type DataQueryResponse } from '@grafana/data';
import { NEVER, Observable, of, throwError } from 'rxjs';
import { installFakeDataSources, type FakeDataSource } from './testing/fakeDataSources';
import { golden, GOLDEN_RANGE } from './testing/golden';
import { QueryError } from './queryError';
import { runQuery } from './runQuery';

function run(query: FakeDataSource['query'], signal = new AbortController().signal, uid = 'loki') {
  const log = installFakeDataSources({ uid: 'loki', type: 'loki', query });
  const target = { refId: 'A', expr: '{a="b"}' };
  return { log, answer: runQuery({ uid, what: 'sessions', text: '{a="b"}', target, range: GOLDEN_RANGE, signal }) };
}

async function failureOf(answer: Promise<unknown>) {
  const error: unknown = await answer.then(
    () => undefined,
    (reason: unknown) => reason
  );
  expect(error).toBeInstanceOf(QueryError);
  return (error as QueryError).failure;
}

describe('runQuery', () => {
  it('takes the last of growing emissions', async () => {
    const frames = await run(() => golden('lokiDocuments')).answer;
    expect(frames[0]?.length).toBe(19);
  });

  it('takes a promise as well', async () => {
    await expect(run(() => Promise.resolve({ data: [] })).answer).resolves.toEqual([]);
  });

  it("fails with the server's words and the query on an emission with an error", async () => {
    expect(await failureOf(run(() => golden('lokiError')).answer)).toEqual({
      what: 'sessions',
      message: expect.stringContaining('parse error at line 1') as string,
      query: '{a="b"}',
    });
    expect((await failureOf(run(() => golden('tempoError')).answer)).message).toContain('invalid TraceQL query');
  });

  it('does not let a later emission hide an error', async () => {
    const failing = of<DataQueryResponse[]>({ data: [], error: { message: 'boom' } }, { data: [] });
    expect((await failureOf(run(() => failing).answer)).message).toBe('boom');
  });

  it.each([
    ['a thrown error', () => throwError(() => new Error('gone'))],
    ['a backend error', () => throwError(() => ({ status: 502, data: { message: 'gone' } }))],
    ['errors without error', () => of({ data: [], errors: [{ message: 'gone' }] })],
    ['a rejected promise', () => Promise.reject(new Error('gone'))],
    [
      'a throw before any answer',
      () => {
        throw new Error('gone');
      },
    ],
  ])('turns %s into words', async (_, query) => {
    expect((await failureOf(run(query).answer)).message).toBe('gone');
  });

  it('fails when there is no answer, no word or no data source', async () => {
    const silent = new Observable<DataQueryResponse>((subscriber) => subscriber.complete());
    expect((await failureOf(run(() => silent).answer)).message).toBe('The data source gave no answer.');
    const wordless = of({ data: [], state: LoadingState.Error });
    expect((await failureOf(run(() => wordless).answer)).message).toMatch(/without saying why/);
    const nowhere = run(() => ({ data: [] }), undefined, 'gone');
    expect((await failureOf(nowhere.answer)).message).toBe('no data source gone');
  });

  it('asks as Grafana does, each request with an id of its own', async () => {
    const { log, answer } = run((target, request) => {
      expect(request).toMatchObject({ app: 'opensessions-usersessions-app', timezone: 'browser' });
      expect(target.datasource).toEqual({ type: 'loki', uid: 'loki' });
      expect(request.range.raw.from.valueOf()).toBe(GOLDEN_RANGE.from);
      return { data: [] };
    });
    await answer;
    expect(log.queries).toMatchObject([{ from: GOLDEN_RANGE.from, to: GOLDEN_RANGE.to }]);
  });

  it('unsubscribes when aborted', async () => {
    const cancel = new AbortController();
    const stopped = jest.fn();
    const { answer } = run(
      () =>
        new Observable((subscriber) => {
          const inner = NEVER.subscribe(subscriber);
          setTimeout(() => cancel.abort());
          return () => {
            inner.unsubscribe();
            stopped();
          };
        }),
      cancel.signal
    );
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(stopped).toHaveBeenCalledTimes(1);
  });
});
