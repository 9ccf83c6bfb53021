import { patchMethod } from '../../browser/patch';
import { attempt } from '../../browser/guard';
import { outsideZone } from '../../browser/outsideZone';
import { resolveUrl } from '../../browser/urls';
import { mayPropagate, TRACEPARENT, traceHeaders } from './propagation';
import type { Propagation } from './propagation';
import type { RequestOutcome, TrackedRequest, Tracker } from './tracker';

export interface FetchOptions extends Propagation {
  tracker: Tracker;
  /** Whether requests are traced now: not without a live session. */
  isLive(): boolean;
}

/**
 * Traces `fetch`. The page's arguments reach the browser as they are, but for a `traceparent` header where it is
 * allowed; its response is never cloned or read, and what it throws is passed on as the same object.
 * A Request with a `traceparent` is passed on with its headers beside it, which keeps all else of it (Fetch standard,
 * constructor of Request) but its referrer, and that is said again.
 * @returns puts the page's `fetch` back
 */
export function patchFetch({ tracker, propagateTo, baggage, isLive }: FetchOptions): () => void {
  let stopped = false;
  const restore = patchMethod(window, 'fetch', (original) => {
    return function (this: unknown, ...args: Parameters<typeof fetch>): Promise<Response> {
      const isTraced = !stopped && args.length > 0;
      const started = isTraced
        ? attempt(() => outsideZone(() => (isLive() ? start(args) : undefined)), undefined)
        : undefined;
      if (!started) {
        return original.apply(this as Window, args);
      }
      const { tracked, signal } = started;
      // What was wrapped may be a stand-in of a test: it may throw, or answer with anything.
      const settle = (outcome: () => RequestOutcome, thrown?: unknown): void =>
        tracked.settle(attempt(outcome, {}), thrown);
      const failed = (error: unknown): never => {
        settle(() => (isAbort(error, signal) ? {} : { failure: describe(error) }), error);
        throw error;
      };
      let answer: Promise<Response> | undefined;
      try {
        answer = original.apply(this as Window, started.args);
      } catch (error) {
        return failed(error);
      }
      if (typeof answer?.then !== 'function') {
        settle(() => ({}));
        return answer;
      }
      return answer.then((response) => {
        // An opaque response has status 0: it was answered, but nobody may say how.
        settle(() => ({ status: response.status || undefined }));
        return response;
      }, failed);
    };
  });

  const start = (args: Parameters<typeof fetch>): StartedFetch | undefined => {
    const [input, init] = args;
    const request = isRequest(input) ? input : undefined;
    const url = resolveUrl(request ? request.url : String(input));
    if (!url || !/^https?:$/.test(url.protocol)) {
      return undefined;
    }
    const method = normalizeMethod(init?.method ?? request?.method);
    const tracked = tracker.begin({ type: 'fetch', method, url: url.href });
    // The browser would leave the headers out of a request without CORS.
    const mayCarry = (init?.mode ?? request?.mode) !== 'no-cors' && mayPropagate(url, propagateTo);
    const headers = mayCarry ? headersWith(request, init, traceHeaders(tracked.span, baggage?.())) : undefined;
    return {
      tracked,
      signal: init?.signal ?? request?.signal,
      args: headers ? [input, { ...keepReferrer(request, init), ...init, headers }, ...(args.slice(2) as [])] : args,
    };
  };
  return () => {
    stopped = true;
    restore();
  };
}

interface StartedFetch {
  tracked: TrackedRequest;
  signal?: AbortSignal | null;
  args: Parameters<typeof fetch>;
}

/** A frame's Request, and a polyfill's, is none of this window's class. */
function isRequest(input: RequestInfo | URL): input is Request {
  return typeof input === 'object' && 'url' in input && 'headers' in input;
}

/** The request's headers and ours; undefined where the page's own must not be touched. */
function headersWith(
  request: Request | undefined,
  init: RequestInit | undefined,
  carried: [string, string][]
): Headers | undefined {
  // Getters of an object with a prototype would be lost in a copy.
  if (init && ![Object.prototype, null].includes(Object.getPrototypeOf(init) as object | null)) {
    return undefined;
  }
  return attempt(() => {
    const headers = new Headers(init?.headers ?? request?.headers);
    if (headers.has(TRACEPARENT)) {
      return undefined;
    }
    carried.forEach(([name, value]) => headers.append(name, value));
    return headers;
  }, undefined);
}

/** A second argument that says anything resets a Request's referrer to its default (Fetch standard): ours must not. */
function keepReferrer(request: Request | undefined, init: RequestInit | undefined): RequestInit {
  return request && Object.values(init ?? {}).every((value) => value === undefined)
    ? { referrer: request.referrer, referrerPolicy: request.referrerPolicy }
    : {};
}

/** Browsers put only these into upper case (Fetch standard, "normalize a method"). */
function normalizeMethod(method = 'GET'): string {
  return /^(delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method;
}

/** Given up by the page; a time-out is a failure, also the page's own. */
function isAbort(error: unknown, signal: AbortSignal | null | undefined): boolean {
  const name = (error as { name?: unknown } | null)?.name;
  return name === 'AbortError' || (signal?.aborted === true && name !== 'TimeoutError');
}

function describe(error: unknown): { type: string; message: string } {
  const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown };
  return { type: typeof name === 'string' ? name : 'Error', message: String(message ?? error) };
}
