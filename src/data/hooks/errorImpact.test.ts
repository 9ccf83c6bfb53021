import { act, renderHook, waitFor } from '@testing-library/react';
import { installFakeDataSources, type FakeDataSource } from '../run/testing/fakeDataSources';
import { fakeLoki, type FakeRecord } from '../run/testing/fakeLoki';
import { golden } from '../run/testing/golden';
import { useErrorImpact } from './useErrorImpact';

const SCOPE = { sources: { lokiUid: 'loki', lokiName: 'Loki' }, service: 'shop', indexed: true };
const RANGE = { from: 1_000_000, to: 2_000_000 };

function met(session: string | undefined, user?: string, more: Partial<FakeRecord> = {}): FakeRecord {
  return {
    timeMs: 1_500_000,
    ...more,
    labels: {
      event_name: 'exception',
      rum_error_fingerprint: 'c0ffee',
      ...(session && { session_id: session }),
      ...(user && { user_id: user }),
      ...more.labels,
    },
  };
}

function impact(query: FakeDataSource['query'], fingerprint: string | undefined = 'c0ffee') {
  const log = installFakeDataSources({ uid: 'loki', type: 'loki', query });
  return {
    log,
    ...renderHook((given: string | undefined) => useErrorImpact(SCOPE, given, RANGE), { initialProps: fingerprint }),
  };
}

describe('useErrorImpact', () => {
  it('counts events, sessions and users, a visitor without an id by the session', async () => {
    const { result, log } = impact(
      fakeLoki([
        met('s1', 'ana'),
        met('s1', 'ana', { timeMs: 1_500_001 }),
        met('s2', 'ana'),
        met('s3'),
        met('s3', undefined, { timeMs: 1_600_000 }),
        // Signed in within the session: one visitor.
        met('s4'),
        met('s4', 'ben', { timeMs: 1_600_001 }),
        met('s9', 'too-early', { timeMs: 999_999 }),
        met('s9', 'another-error', { labels: { rum_error_fingerprint: 'other' } }),
        met('s9', 'no-error', { labels: { event_name: 'rum.action' } }),
      ])
    );
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data).toEqual({ events: 7, sessions: 4, users: 3, atLeast: false });
    expect(log.queries).toHaveLength(1);
    expect(log.queries[0]).toMatchObject({
      text: '{service_name="shop"} | event_name="exception" | rum_error_fingerprint="c0ffee"',
      ...RANGE,
      target: { direction: 'backward', maxLines: 1000 },
    });
  });

  it('says "at least" once the page is full', async () => {
    const { result } = impact(
      fakeLoki(Array.from({ length: 1500 }, (_, n) => met(`s${n % 10}`, undefined, { timeMs: 1_500_000 + n })))
    );
    await waitFor(() => expect(result.current.status).toBe('done'));
    expect(result.current.data).toEqual({ events: 1000, sessions: 10, users: 10, atLeast: true });
  });

  it('asks nothing of an error without a fingerprint and says so', () => {
    const log = installFakeDataSources({ uid: 'loki', type: 'loki', query: fakeLoki([]) });
    const { result } = renderHook(() => useErrorImpact(SCOPE, undefined, RANGE));
    expect(result.current).toMatchObject({ status: 'empty', reason: expect.stringContaining('no fingerprint') });
    expect(log.queries).toEqual([]);
  });

  it('keeps a hostile fingerprint a value', async () => {
    const { result, log } = impact(fakeLoki([]), '"} | line_format `$x` or {a="b\n');
    await waitFor(() => expect(result.current.status).toBe('empty'));
    expect(log.queries[0]?.text).toBe(
      String.raw`{service_name="shop"} | event_name="exception" | rum_error_fingerprint="\"} | line_format ` +
        String.raw`${'`'}\u0024x${'`'} or {a=\"b\u000a"`
    );
  });

  it('fails in words and tries again', async () => {
    let broken = true;
    const { result } = impact((target, request) =>
      broken ? golden('lokiError') : fakeLoki([met('s1', 'ana')])(target, request)
    );
    await waitFor(() => expect(result.current.status).toBe('failed'));
    expect(result.current).toMatchObject({ failure: { what: "the error's other occurrences" } });
    broken = false;
    act(() => (result.current.status === 'failed' ? result.current.retry() : undefined));
    await waitFor(() => expect(result.current.data).toMatchObject({ sessions: 1 }));
  });
});
