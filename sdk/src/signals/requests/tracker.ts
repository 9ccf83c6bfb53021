import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { Span, SpanContext } from '@opentelemetry/api';
import { RESOURCE_SPAN_ATTR } from '../../contract';
import { compact } from '../../browser/compact';
import { shortId } from '../../browser/ids';
import { listen } from '../../browser/listen';
import { canObserve } from '../../browser/observe';
import { placeAttributes, placeSpan } from '../place';
import { MAX_SPANS_PER_VIEW } from '../resources/resources';
import { timingAttributes } from '../resources/timing';
import type { ResourceTiming } from '../resources/timing';
import type { Place, Signal, Tools } from '../signal';

/** How a request ended. `status` absent for one without an answer that can be read. */
export interface RequestOutcome {
  status?: number;
  /** The network failed: the error's type, and the words for a person. */
  failure?: { type: string; message: string };
}

/** A request that failed: by the network, or with a status of 500 and more. */
export interface FailedRequest extends RequestOutcome {
  id: string;
  url: string;
  method: string;
  span: SpanContext;
  place: Place;
}

/** A request that is traced, from its call to its span. */
export interface TrackedRequest {
  readonly span: SpanContext;
  /** It is over. Only the first call counts. */
  settle(outcome: RequestOutcome, thrown?: unknown): void;
}

export interface Tracker extends Signal {
  begin(request: { type: 'fetch' | 'xhr'; method: string; url: string }): TrackedRequest;
  /** A timing entry of a fetch or XHR: true when it is one of a tracked request. */
  take(entry: ResourceTiming): boolean;
}

export interface TrackerOptions {
  tools: Tools;
  /** What the page is being thrown for a failed request: whether that counts is told later. */
  onFailing(thrown: unknown): void;
  onFailure(failed: FailedRequest): void;
  /** Handles the timing entries that the browser has queued. */
  drain(): void;
}

/** An answer's body may take so long after its head (ms); the entry comes when it is there. */
const WAIT_FOR_BODY_MS = 30_000;
/** Browsers queue entries a little after a request is over; some write none for a failed one. */
const WAIT_FOR_ENTRY_MS = 500;
/** A page that is left is hidden at most so long (ms) after its requests were cut off. */
const WAIT_FOR_LEAVING_MS = 200;
/** Requests that ended without their entry are kept, so many of them, to know it should it come later. */
const KEEP_ENDED = 100;
/** Clocks are blurred: an entry may seem to start this much (ms) before the call. */
const BLUR_MS = 2;

interface Open {
  url: string;
  startPerf: number;
  settledPerf?: number;
  entry?: ResourceTiming;
  ended?: boolean;
  finish(): void;
}

/** Follows requests until both their outcome and their timing entry are known, then ends their spans. */
export function createTracker({ tools, onFailing, onFailure, drain }: TrackerOptions): Tracker {
  const { clock, guard, recorder, activity, count } = tools;
  const hasEntries = canObserve('resource');
  const all = new Set<Open>();
  const undecided = new Set<(stays: boolean) => void>();

  /** On the way to another page, Firefox and Safari let its requests fail as if the network were down. */
  const whenStaying = (decide: (stays: boolean) => void): void => {
    const once = (stays: boolean): void => {
      clearTimeout(deciding);
      if (undecided.delete(once)) {
        decide(stays);
      }
    };
    undecided.add(once);
    const deciding = setTimeout(() => guard(once)(true), WAIT_FOR_LEAVING_MS);
  };
  const stopLeaving = listen(guard, window, 'pagehide', () => undecided.forEach((decide) => decide(false)));

  const finishSpan = (span: Span, open: Open, place: Place): void => {
    const { entry, startPerf, settledPerf = startPerf } = open;
    if (entry) {
      const { [RESOURCE_SPAN_ATTR.status]: _status, ...timing } = timingAttributes(entry);
      span.setAttributes(compact(timing));
    }
    const end = clock.epoch(entry?.responseEnd ? Math.max(startPerf, entry.responseEnd) : settledPerf);
    count('resources', place);
    if (place.view) {
      place.view.bytes += entry?.transferSize ?? 0;
      if (++place.view.spans > MAX_SPANS_PER_VIEW) {
        return;
      }
    }
    span.end(end);
  };

  return {
    begin({ type, method, url }) {
      const startPerf = performance.now();
      const id = shortId();
      const place = tools.placeAt();
      const sanitized = tools.sanitizeUrl(url);
      const span = recorder.span({
        name: method,
        kind: SpanKind.CLIENT,
        start: clock.epoch(startPerf),
        parent: placeSpan(place),
        attributes: {
          ...placeAttributes(place),
          [RESOURCE_SPAN_ATTR.id]: id,
          [RESOURCE_SPAN_ATTR.type]: type,
          [RESOURCE_SPAN_ATTR.url]: sanitized,
          [RESOURCE_SPAN_ATTR.method]: method,
          [RESOURCE_SPAN_ATTR.initiator]: type === 'xhr' ? 'xmlhttprequest' : type,
        },
      });
      const release = activity.begin();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const open: Open = {
        url: withoutHash(url),
        startPerf,
        finish() {
          if (open.ended || !all.has(open)) {
            return;
          }
          open.ended = true;
          // It would hold the clicked element until it fires.
          clearTimeout(timer);
          finishSpan(span, open, place);
          const [oldest, ...others] = [...all].filter(({ ended }) => ended);
          if (open.entry) {
            all.delete(open);
          } else if (oldest && others.length >= KEEP_ENDED) {
            all.delete(oldest);
          }
        },
      };
      all.add(open);

      let settled = false;
      const settle = ({ status, failure }: RequestOutcome, settledPerf: number): void => {
        open.settledPerf = settledPerf;
        release(settledPerf);
        if (failure || (status ?? 0) >= 400) {
          span.setAttributes({ [RESOURCE_SPAN_ATTR.errorType]: failure?.type ?? String(status) });
          span.setStatus({ code: SpanStatusCode.ERROR, message: failure?.message ?? `HTTP ${status}` });
        }
        if (status) {
          span.setAttribute(RESOURCE_SPAN_ATTR.status, status);
        }
        if (failure || (status ?? 0) >= 500) {
          onFailure({ id, url: sanitized, method, span: span.spanContext(), place, status, failure });
        }
        if (open.entry || !hasEntries) {
          open.finish();
          return;
        }
        const waitMs = type === 'fetch' && status !== undefined ? WAIT_FOR_BODY_MS : WAIT_FOR_ENTRY_MS;
        timer = setTimeout(
          guard(() => {
            drain();
            open.finish();
          }),
          waitMs
        );
      };
      return {
        span: span.spanContext(),
        settle: guard((outcome, thrown) => {
          if (settled) {
            return;
          }
          settled = true;
          const now = performance.now();
          if (outcome.failure) {
            onFailing(thrown);
            whenStaying((stays) => settle(stays ? outcome : {}, now));
          } else {
            settle(outcome, now);
          }
        }),
      };
    },
    take(entry) {
      const url = withoutHash(entry.name);
      const [nearest] = [...all]
        .filter((open) => !open.entry && open.url === url && open.startPerf - BLUR_MS <= entry.startTime)
        .sort((a, b) => Math.abs(a.startPerf - entry.startTime) - Math.abs(b.startPerf - entry.startTime));
      if (!nearest) {
        return false;
      }
      nearest.entry = entry;
      if (nearest.ended) {
        all.delete(nearest);
      } else if (nearest.settledPerf !== undefined) {
        nearest.finish();
      }
      return true;
    },
    flush() {
      drain();
      all.forEach((open) => open.settledPerf !== undefined && open.finish());
    },
    stop() {
      stopLeaving();
      undecided.clear();
      all.clear();
    },
  };
}

function withoutHash(url: string): string {
  return url.split('#')[0] ?? url;
}
