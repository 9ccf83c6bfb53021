import { RESOURCE_SPAN_ATTR, SPAN } from '../../contract';
import { shortId } from '../../browser/ids';
import { observeEntries } from '../../browser/observe';
import { placeAttributes } from '../place';
import type { Signal, Tools } from '../signal';
import { resourceType } from './resourceType';
import { timingAttributes } from './timing';
import type { ResourceTiming } from './timing';

export interface ResourcesOptions {
  tools: Tools;
  /** URLs of the SDK's own requests. */
  isOwn(url: string): boolean;
  /** Whether the entry belongs to a traced fetch or XHR, which then writes it. */
  takenByRequest(entry: ResourceTiming): boolean;
}

/** At most so many spans a view: Tempo refuses a trace of more than 5 MB. */
export const MAX_SPANS_PER_VIEW = 500;

export interface Resources extends Signal {
  /** Handles now what the browser has queued. */
  drain(): void;
}

/** Writes a span for everything the page loads, what it loaded before the SDK started included. */
export function startResources({ tools, isOwn, takenByRequest }: ResourcesOptions): Resources {
  const { clock, guard, recorder, activity, count } = tools;

  const handle = (entry: ResourceTiming): void => {
    if (isOwn(entry.name) || !/^https?:/.test(entry.name)) {
      return;
    }
    activity.note(entry.responseEnd || entry.startTime);
    const isRequest = entry.initiatorType === 'fetch' || entry.initiatorType === 'xmlhttprequest';
    if (!isRequest || !takenByRequest(entry)) {
      write(entry);
    }
  };

  const write = (entry: ResourceTiming): void => {
    const start = clock.epoch(entry.startTime);
    const place = tools.placeAt(start);
    const { view } = place;
    count('resources', place);
    if (view) {
      view.bytes += entry.transferSize;
      if (++view.spans > MAX_SPANS_PER_VIEW) {
        return;
      }
    }
    recorder
      .span({
        name: SPAN.resource,
        start,
        parent: view?.span,
        attributes: {
          ...placeAttributes(place),
          [RESOURCE_SPAN_ATTR.id]: shortId(),
          [RESOURCE_SPAN_ATTR.type]: resourceType(entry),
          [RESOURCE_SPAN_ATTR.url]: tools.sanitizeUrl(entry.name),
          [RESOURCE_SPAN_ATTR.method]: entry.initiatorType === 'beacon' ? 'POST' : 'GET',
          ...timingAttributes(entry),
        },
      })
      .end(clock.epoch(Math.max(entry.startTime, entry.responseEnd)));
  };

  // The document's own entry is there from the start, but its times and sizes only once it has arrived: Firefox moves them with every part.
  let documentWritten = false;
  const writeDocument = (): void => {
    const [entry] = performance.getEntriesByType('navigation') as ResourceTiming[];
    if (!documentWritten && entry?.responseEnd) {
      documentWritten = true;
      write(entry);
    }
  };
  const onReady = guard(writeDocument);
  if (document.readyState !== 'loading') {
    onReady();
  }
  document.addEventListener('DOMContentLoaded', onReady);
  const observing = observeEntries<ResourceTiming>(guard, 'resource', handle);
  const drain = (): void => observing?.drain();

  return {
    drain,
    flush() {
      writeDocument();
      drain();
    },
    stop() {
      document.removeEventListener('DOMContentLoaded', onReady);
      observing?.stop();
    },
  };
}
