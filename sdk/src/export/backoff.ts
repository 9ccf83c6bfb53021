const BASE_MS = 1000;
const MAX_MS = 30_000;
/** A server that asks for more patience than this is asked again anyway. */
const MAX_RETRY_AFTER_MS = 300_000;

/**
 * How long to wait (ms) before attempt number `attempts` + 1: exponential with full jitter (Brooker, "Exponential
 * Backoff And Jitter", AWS Architecture Blog), or what the server asks for.
 * @param retryAfter the `Retry-After` header: seconds, or an HTTP date
 */
export function retryDelay(attempts: number, retryAfter?: string | null, now = Date.now()): number {
  const asked = retryAfter
    ? /^\d+$/.test(retryAfter)
      ? Number(retryAfter) * 1000
      : Date.parse(retryAfter) - now
    : NaN;
  return asked > 0 ? Math.min(asked, MAX_RETRY_AFTER_MS) : Math.random() * Math.min(MAX_MS, BASE_MS * 2 ** attempts);
}

/** Statuses of a request that may succeed when it is sent again (OTLP/HTTP, plus the time-outs of proxies). */
export function isRetryable(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}
