import { attempt } from '../../browser/guard';
import type { Guard } from '../../browser/guard';
import { patchMethod } from '../../browser/patch';
import { resolveUrl } from '../../browser/urls';
import type { FetchOptions } from './fetch';
import { mayPropagate, traceparentOf } from './propagation';
import type { TrackedRequest } from './tracker';

interface Opened {
  method: string;
  url: URL;
  hasTraceparent: boolean;
}

/**
 * Traces XMLHttpRequest.
 * @returns puts the page's methods back
 */
export function patchXhr({ tracker, propagateTo, isLive, guard }: FetchOptions & { guard: Guard }): () => void {
  if (typeof XMLHttpRequest !== 'function') {
    return () => {};
  }
  const opened = new WeakMap<XMLHttpRequest, Opened>();
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
    const tracked = tracker.begin({ type: 'xhr', method: request.method, url: request.url.href });
    follow(xhr, tracked, guard);
    if (!request.hasTraceparent && mayPropagate(request.url, propagateTo)) {
      attempt(() => setRequestHeader.call(xhr, 'traceparent', traceparentOf(tracked.span)), undefined);
    }
  });

  const setRequestHeader = prototype.setRequestHeader;
  const restores = [
    patchMethod(
      prototype,
      'open',
      (original) =>
        function (this: XMLHttpRequest, ...args: unknown[]) {
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
          if (request && String(args[0]).toLowerCase() === 'traceparent') {
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
          begin(this);
          return original.apply(this, args);
        }
    ),
  ];
  return () => {
    stopped = true;
    restores.forEach((restore) => restore());
  };
}

function follow(xhr: XMLHttpRequest, tracked: TrackedRequest, guard: Guard): void {
  const failures: Record<string, string> = { error: 'NetworkError', timeout: 'TimeoutError' };
  let failure: { type: string; message: string } | undefined;
  const onEvent = guard((event: Event) => {
    const type = failures[event.type];
    if (type) {
      failure = { type, message: event.type === 'timeout' ? 'The request timed out' : 'The network request failed' };
    }
    if (event.type === 'loadend') {
      Object.keys(failures).forEach((name) => xhr.removeEventListener(name, onEvent));
      xhr.removeEventListener('loadend', onEvent);
      tracked.settle(failure ? { failure } : { status: xhr.status || undefined });
    }
  });
  [...Object.keys(failures), 'loadend'].forEach((name) => xhr.addEventListener(name, onEvent));
}
