import { attempt } from '../browser/guard';
import { isRetryable } from './backoff';
import type { Signal } from './item';
import type { Batch } from './serialize';

export interface TransportOptions {
  urls: Record<Signal, string>;
  headers: Record<string, string>;
  /** The page's `fetch` as it was before it was patched: own requests never trace themselves. */
  fetch: typeof fetch;
  /** Whether bodies are sent gzip'ed where the browser can; never when the page goes away. */
  compress: boolean;
  /** Told in a sentence what the server does not take. */
  onRefused(reason: string): void;
}

/** What became of a batch. `retryAfter` is the server's header. */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'refused'; reason: string }
  | { kind: 'retry'; status?: number; retryAfter?: string | null };

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
const MIN_COMPRESSED_BYTES = 1_000;

/** Posts OTLP JSON. Never throws; network errors come back as outcomes. */
export function createTransport({ urls, headers, compress, onRefused, fetch: send }: TransportOptions): Transport {
  let exitBytes = 0;
  const canKeepAlive = attempt(() => 'keepalive' in Request.prototype, false);

  /** Compressed data was accepted: whatever fails from now on does not fail for that. */
  let proven = false;
  let mayCompress = compress && typeof CompressionStream === 'function';

  const tryOnce = async (
    batch: Batch,
    options: { keepalive: boolean; signal: AbortSignal; zipped?: BodyInit }
  ): Promise<Outcome> => {
    const { zipped, ...rest } = options;
    try {
      const response = await send(urls[batch.signal], {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', ...(zipped && { 'content-encoding': 'gzip' }) },
        body: zipped ?? batch.body,
        credentials: 'omit',
        ...rest,
      });
      return outcomeOf(response, urls[batch.signal]);
    } catch {
      return { kind: 'retry' };
    }
  };

  /**
   * Compressed at first. A server whose CORS does not allow `content-encoding` looks like one that cannot be reached:
   * so until it took one, what fails compressed is tried once as it is.
   */
  const deliver = async (batch: Batch, keepalive: boolean, signal: AbortSignal): Promise<Outcome> => {
    const isWorthIt = mayCompress && !keepalive && batch.body.byteLength > MIN_COMPRESSED_BYTES;
    const zipped = isWorthIt ? await gzip(batch.body).catch(() => undefined) : undefined;
    const outcome = await tryOnce(batch, { keepalive, signal, zipped });
    proven ||= !!zipped && outcome.kind === 'sent';
    // With a status the server has let the browser read its answer: it is not the header that keeps it from taking the data.
    if (!zipped || signal.aborted || proven || (outcome.kind === 'retry' && outcome.status)) {
      return outcome;
    }
    const plain = await tryOnce(batch, { keepalive, signal });
    if (plain.kind === 'sent') {
      mayCompress = false;
      onRefused(
        `${urls[batch.signal]} takes nothing compressed: let its CORS allow content-encoding, or set compress: false`
      );
    }
    return plain;
  };

  const request = (batch: Batch, keepalive: boolean): Posting => {
    const controller = new AbortController();
    const timer = keepalive ? undefined : setTimeout(() => controller.abort(), TIMEOUT_MS);
    exitBytes += keepalive ? batch.body.byteLength : 0;
    const outcome = deliver(batch, keepalive, controller.signal).finally(() => {
      clearTimeout(timer);
      exitBytes -= keepalive ? batch.body.byteLength : 0;
    });
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

function outcomeOf({ ok, status, headers }: Response, url: string): Outcome {
  return ok
    ? { kind: 'sent' }
    : isRetryable(status)
      ? { kind: 'retry', status, retryAfter: headers.get('retry-after') }
      : { kind: 'refused', reason: `${url} answered ${status}` };
}

/** Off the main thread, where the browser does it so. */
async function gzip(body: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  return new Response(new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}
