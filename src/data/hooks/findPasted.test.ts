import { renderHook, waitFor } from '@testing-library/react';
import type { Outcome } from '../../model/outcome';
import type { PastedPlace } from '../../model/pastedPlace';
import { installFakeDataSources, type AskedLog } from '../run/testing/fakeDataSources';
import { fakeDocument, fakeLoki, type FakeRecord } from '../run/testing/fakeLoki';
import { golden, GOLDEN_SESSION } from '../run/testing/golden';
import { useFindPasted } from './useFindPasted';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const HOUR = 3_600_000;
const RANGE = { from: NOON - HOUR, to: NOON };
const SESSION = 'abcdef0123456789abcdef0123456789';
const TRACE = 'bdbc4d89efe4f6fac8091d1206c74f06';

const RECORDS: FakeRecord[] = [
  fakeDocument({
    session: SESSION,
    version: 1,
    timeMs: NOON - 30 * HOUR,
    startMs: NOON - 31 * HOUR,
    labels: {
      service_name: 'shop-web',
      user_id: 'u-1001',
      rum_view_name: '/products/:id',
      rum_session_pages: ',/,/products/:id,',
      browser_document_url_full: 'https://shop.example/products/7?color=red',
    },
  }),
];

async function find(
  text: string,
  {
    tempo = 'tempoTrace',
    indexed = true,
  }: { tempo?: 'tempoTrace' | 'tempoEmpty' | 'tempoError' | 'none'; indexed?: boolean } = {}
): Promise<{ outcome: Outcome<PastedPlace> | undefined; log: AskedLog }> {
  jest.spyOn(Date, 'now').mockReturnValue(NOON);
  const log = installFakeDataSources(
    { uid: 'loki', type: 'loki', query: fakeLoki(RECORDS) },
    { uid: 'tempo', type: 'tempo', query: () => golden(tempo === 'none' ? 'tempoEmpty' : tempo) }
  );
  const sources = { lokiUid: 'loki', lokiName: 'Loki', ...(tempo !== 'none' && { tempoUid: 'tempo' }) };
  const scope = { sources, service: 'shop', indexed };
  const { result } = renderHook(() => useFindPasted(scope, RANGE, text));
  await waitFor(() => expect(result.current?.status).not.toBe('loading'));
  return { outcome: result.current, log };
}

afterEach(() => jest.restoreAllMocks());

describe('useFindPasted', () => {
  it('leads from a session id to its session, in whatever service and time', async () => {
    const { outcome, log } = await find(SESSION.toUpperCase());
    expect(outcome).toEqual({
      status: 'done',
      data: {
        kind: 'session',
        sessionId: SESSION,
        service: 'shop-web',
        span: { from: NOON - 31 * HOUR, to: NOON - 30 * HOUR },
        by: 'session',
      },
    });
    expect(log.queries.map(({ text }) => text)).toEqual(
      Array(2).fill(`{rum_stream="sessions"} | session_id="${SESSION}"`)
    );
    expect(log.queries.every(({ target }) => target.maxLines === 1)).toBe(true);
  });

  it('asks within the service where rum_stream is no label', async () => {
    const { log } = await find(SESSION, { indexed: false });
    expect(log.queries[0]?.text).toBe(`{service_name="shop"} | rum_stream="sessions" | session_id="${SESSION}"`);
  });

  it('leads from a trace id to the session that it began in', async () => {
    const { outcome, log } = await find(`00-${TRACE}-0123456789abcdef-01`);
    expect(outcome).toMatchObject({
      status: 'done',
      data: { kind: 'session', sessionId: GOLDEN_SESSION, service: 'shop-golden2', by: 'trace' },
    });
    expect(log.queries.at(-1)).toMatchObject({ uid: 'tempo', text: TRACE });
  });

  it.each<[Parameters<typeof find>[1], RegExp]>([
    [{ tempo: 'tempoEmpty' }, /no session of this id.*no trace of this id/],
    [{ tempo: 'none' }, /no Tempo/],
  ])('says why an id leads nowhere (%j)', async (options, reason) => {
    const { outcome } = await find(TRACE, options);
    expect(outcome).toEqual({
      status: 'empty',
      data: { kind: 'none' },
      reason: expect.stringMatching(reason) as string,
    });
  });

  it('fails in words', async () => {
    const { outcome } = await find(TRACE, { tempo: 'tempoError' });
    expect(outcome).toMatchObject({ status: 'failed', failure: { what: 'the trace' } });
  });

  it('leads from an address to the sessions that have been on its page', async () => {
    const { outcome } = await find('https://shop.example/products/7?color=blue');
    expect(outcome).toMatchObject({
      status: 'done',
      data: { kind: 'filter', filter: [{ field: 'page', values: ['/products/:id'] }], seenMs: NOON - 30 * HOUR },
    });
  });

  it('takes the path for the page where no document was written at the address', async () => {
    const { outcome } = await find('https://shop.example/');
    expect(outcome).toMatchObject({ data: { kind: 'filter', filter: [{ field: 'page', values: ['/'] }] } });
    const none = await find('https://shop.example/nowhere');
    expect(none.outcome).toMatchObject({ status: 'empty', reason: expect.stringContaining('/nowhere') as string });
  });

  it('leads from a user to their sessions', async () => {
    expect((await find('u-1001')).outcome).toMatchObject({
      data: { kind: 'filter', filter: [{ field: 'user', values: ['u-1001'] }] },
    });
    expect((await find('u-9999')).outcome).toMatchObject({
      status: 'empty',
      reason: expect.stringContaining('u-9999') as string,
    });
  });

  it('asks nothing about a filter', () => {
    const log = installFakeDataSources({ uid: 'loki', type: 'loki', query: fakeLoki(RECORDS) });
    const scope = { sources: { lokiUid: 'loki', lokiName: 'Loki' }, service: 'shop', indexed: true };
    const { result } = renderHook(() => useFindPasted(scope, RANGE, 'browser:Chrome errors:>2'));
    expect(result.current).toBeUndefined();
    expect(log.queries).toEqual([]);
  });
});
