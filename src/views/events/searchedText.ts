import { eventText, kindWord } from './eventWords';
import { recordOf, type SessionEvent } from './sessionEvents';

/** Characters of each part that are searched: a message may be megabytes long. */
const SEARCHED = 20_000;

/**
 * Everything of an event that a text search looks at, in lower case: its row's words, the element's selector, URL and
 * stack, and the ids that are copied from elsewhere. The page's URL counts for the navigation alone, or a search for a
 * page would find all that happened on it.
 */
export function searchedText(event: SessionEvent): string {
  const { title, rest } = eventText(event);
  const { traceId, spanId } = recordOf(event);
  return [kindWord(event), title, ...rest, ...more(event), event.id, traceId, spanId]
    .map((part) => part?.slice(0, SEARCHED))
    .join(' ')
    .toLowerCase();
}

function more(event: SessionEvent): Array<string | undefined> {
  switch (event.kind) {
    case 'navigation': {
      const { url, referrer, urlParams } = event.view;
      return [url, referrer, urlParams];
    }
    case 'action':
      return event.action.frustrations.map((name) => name.replaceAll('_', ' '));
    case 'error': {
      const { source, stack, causes, requestUrl, fingerprint } = event.error;
      return [source, stack, causes, requestUrl, fingerprint];
    }
    case 'long_task':
    case 'console':
    case 'other':
      return [];
  }
}
