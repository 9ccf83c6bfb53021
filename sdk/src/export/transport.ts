import { attempt } from '../browser/guard';
import { isRetryable } from './backoff';
import type { Signal } from './item';
import type { Batch } from './serialize';

export interface TransportOptions {
  urls: Record<Signal, string>;
  headers: Record<string, string>;
  /** The page's `fetch` as it was before it was patched: own requests never trace themselves. */
  fetch: typeof fetch;
}

/** What became of a batch. `retryAfter` is the server's header. */
export type Outcome =
  { kind: 'sent' } | { kind: 'refused'; reason: string } | { kind: 'retry'; retryAfter?: string | null };

export interface Posting {
  outcome: Promise<Outcome>;
  /** True when the browser finishes it even if the page goes away. */
  outlivesPage: boolean;
  abort(): void;
}

export interface Transport {
  post(batch: Batch): Posting;
  /** Sends while the page goes away; undefined when that is impossible or the budget is used up. */
  postOnExit(batch: Batch): Posting | undefined;
}

/** Browsers refuse more than 64 KiB of bodies in flight with `keepalive`, the page's own included (Fetch standard). */
const EXIT_BUDGET_BYTES = 60_000;
const TIMEOUT_MS = 30_000;

/** Posts OTLP JSON. Never throws; network errors come back as outcomes. */
export function createTransport({ urls, headers, fetch: send }: TransportOptions): Transport {
  let exitBytes = 0;
  const canKeepAlive = attempt(() => 'keepalive' in Request.prototype, false);

  const request = (batch: Batch, keepalive: boolean): Posting => {
    const controller = new AbortController();
    const timer = keepalive ? undefined : setTimeout(() => controller.abort(), TIMEOUT_MS);
    const outcome = (async (): Promise<Outcome> => {
      try {
        const response = await send(urls[batch.signal], {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: batch.body,
          credentials: 'omit',
          keepalive,
          signal: controller.signal,
        });
        return response.ok
          ? { kind: 'sent' }
          : isRetryable(response.status)
            ? { kind: 'retry', retryAfter: response.headers.get('retry-after') }
            : { kind: 'refused', reason: `${urls[batch.signal]} answered ${response.status}` };
      } catch {
        return { kind: 'retry' };
      } finally {
        clearTimeout(timer);
        exitBytes -= keepalive ? batch.body.byteLength : 0;
      }
    })();
    exitBytes += keepalive ? batch.body.byteLength : 0;
    return { outcome, outlivesPage: keepalive, abort: () => controller.abort() };
  };

  return {
    post: (batch) => request(batch, false),
    postOnExit(batch) {
      if (exitBytes + batch.body.byteLength > EXIT_BUDGET_BYTES) {
        return undefined;
      }
      if (canKeepAlive) {
        return request(batch, true);
      }
      const blob = new Blob([batch.body], { type: 'application/json' });
      return attempt(() => navigator.sendBeacon(urls[batch.signal], blob), false)
        ? { outcome: Promise.resolve({ kind: 'sent' }), outlivesPage: true, abort: () => {} }
        : undefined;
    },
  };
}
