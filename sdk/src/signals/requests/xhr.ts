import { attempt } from '../../browser/guard';
import type { Guard } from '../../browser/guard';
import { patchMethod } from '../../browser/patch';
import { resolveUrl } from '../../browser/urls';
import type { FetchOptions } from './fetch';
import { mayPropagate, TRACEPARENT, traceHeaders } from './propagation';
import type { RequestOutcome, TrackedRequest } from './tracker';

interface Opened {
  method: string;
  url: URL;
  hasTraceparent: boolean;
}

/**
 * Traces XMLHttpRequest.
 * @returns puts the page's methods back
 */
export function patchXhr(options: FetchOptions & { guard: Guard }): () => void {
  const { tracker, propagateTo, baggage, isLive, guard } = options;
  if (typeof XMLHttpRequest !== 'function') {
    return () => {};
  }
  const opened = new WeakMap<XMLHttpRequest, Opened>();
  const following = new WeakMap<XMLHttpRequest, Following>();
  const prototype = XMLHttpRequest.prototype;
  let stopped = false;

  const remember = guard((xhr: XMLHttpRequest, method: unknown, rawUrl: unknown) => {
    const url = resolveUrl(String(rawUrl));
    if (url && /^https?:$/.test(url.protocol)) {
      opened.set(xhr, { method: String(method).toUpperCase(), url, hasTraceparent: false });
    } else {
      opened.delete(xhr);
    }
  });
  const begin = guard((xhr: XMLHttpRequest) => {
    const request = opened.get(xhr);
    if (stopped || !request || !isLive()) {
      return;
    }
    // A second `send` without an `open` between them is refused by the browser: it is no request.
    opened.delete(xhr);
    const tracked = tracker.begin({ type: 'xhr', method: request.method, url: request.url.href });
    following.set(xhr, follow(xhr, tracked, guard));
    if (!request.hasTraceparent && mayPropagate(request.url, propagateTo)) {
      traceHeaders(tracked.span, baggage?.()).forEach(([name, value]) =>
        attempt(() => setRequestHeader.call(xhr, name, value), undefined)
      );
    }
  });

  /** It is over without an event: opened anew under way, or a synchronous `send` that threw. */
  const endSilently = guard((xhr: XMLHttpRequest, outcome: RequestOutcome) => following.get(xhr)?.(outcome));

  const setRequestHeader = prototype.setRequestHeader;
  const restores = [
    patchMethod(
      prototype,
      'open',
      (original) =>
        function (this: XMLHttpRequest, ...args: unknown[]) {
          endSilently(this, { status: attempt(() => this.status, 0) || undefined });
          remember(this, args[0], args[1]);
          return (original as (...all: unknown[]) => void).apply(this, args);
        } as typeof original
    ),
    patchMethod(
      prototype,
      'setRequestHeader',
      (original) =>
        function (this: XMLHttpRequest, ...args: Parameters<typeof original>) {
          const request = opened.get(this);
          if (request && String(args[0]).toLowerCase() === TRACEPARENT) {
            request.hasTraceparent = true;
          }
          return original.apply(this, args);
        }
    ),
    patchMethod(
      prototype,
      'send',
      (original) =>
        function (this: XMLHttpRequest, ...args: Parameters<typeof original>) {
          const before = following.get(this);
          begin(this);
          try {
            return original.apply(this, args);
          } catch (error) {
            if (following.get(this) !== before) {
              endSilently(this, { failure: { type: 'NetworkError', message: NETWORK_FAILED } });
            }
            throw error;
          }
        }
    ),
  ];
  return () => {
    stopped = true;
    restores.forEach((restore) => restore());
  };
}

/** Ends what follows a request, with this outcome unless it has ended already. */
type Following = (outcome: RequestOutcome) => void;

const NETWORK_FAILED = 'The network request failed';

function follow(xhr: XMLHttpRequest, tracked: TrackedRequest, guard: Guard): Following {
  const failures: Record<string, string> = { error: 'NetworkError', timeout: 'TimeoutError' };
  let failure: { type: string; message: string } | undefined;
  const onEvent = guard((event: Event) => {
    const type = failures[event.type];
    if (type) {
      failure = { type, message: event.type === 'timeout' ? 'The request timed out' : NETWORK_FAILED };
    }
    if (event.type === 'loadend') {
      end(failure ? { failure } : { status: xhr.status || undefined });
    }
  });
  const events = [...Object.keys(failures), 'loadend'];
  const end: Following = (outcome) => {
    events.forEach((name) => xhr.removeEventListener(name, onEvent));
    tracked.settle(outcome);
  };
  events.forEach((name) => xhr.addEventListener(name, onEvent));
  return end;
}
