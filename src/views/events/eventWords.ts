import type { IconName } from '@grafana/data';
import { blockingTimeOf } from '../../model/blockingTime';
import type { Action, ErrorEvent } from '../../model/story';
import { formatBytes, formatDuration, formatQuantity } from '../format';
import { pathOfUrl } from '../text/pathOfUrl';
import type { EventKind, SessionEvent } from './sessionEvents';

export const KIND_WORDS: Record<EventKind, { one: string; many: string; icon: IconName }> = {
  navigation: { one: 'navigation', many: 'Navigations', icon: 'compass' },
  action: { one: 'action', many: 'Actions', icon: 'user' },
  error: { one: 'error', many: 'Errors', icon: 'exclamation-circle' },
  long_task: { one: 'long task', many: 'Long tasks', icon: 'hourglass' },
};

/** The first column's word: an action's type says more than "action". */
export function kindWord(event: SessionEvent): string {
  return event.kind === 'action' ? event.action.type : KIND_WORDS[event.kind].one;
}

/** `Type: message`, or either alone. */
export function errorTitle(error: Pick<ErrorEvent, 'type' | 'message'>): string {
  return error.type && !error.message.startsWith(error.type)
    ? [error.type, error.message].filter(Boolean).join(': ')
    : error.message;
}

/** What a row says: a title, and the rest in grey. */
export interface EventText {
  title: string;
  rest: string[];
}

/** The words of an event's row. */
export function eventText(event: SessionEvent): EventText {
  switch (event.kind) {
    case 'navigation': {
      const { view } = event;
      return {
        title: view.viewName ?? view.url ?? 'Unnamed page',
        rest: known([
          view.loadingTimeMs !== undefined && `loaded in ${formatDuration(view.loadingTimeMs)}`,
          view.pageBytes !== undefined && formatBytes(view.pageBytes),
          view.resources !== undefined && formatQuantity(view.resources, 'resource'),
          view.referrer && `from ${pathOfReferrer(view.referrer)}`,
        ]),
      };
    }
    case 'action':
      return { title: actionTitle(event.action), rest: known([event.action.target]) };
    case 'error':
      return { title: errorTitle(event.error), rest: known([event.error.handled === true && 'handled']) };
    case 'long_task':
      return {
        title: event.task.script ?? 'The page did not respond',
        rest: known([`blocked for ${formatDuration(blockingTimeOf(event.task))}`]),
      };
  }
}

/** How long it took, in ms, where that is known. */
export function eventDuration(event: SessionEvent): number | undefined {
  switch (event.kind) {
    case 'navigation':
      return event.view.loadingTimeMs;
    case 'action':
      return event.action.durationMs;
    case 'long_task':
      return event.task.durationMs;
    case 'error':
      return undefined;
  }
}

export function actionTitle(action: Action): string {
  return action.name ?? action.target ?? action.type;
}

/** Everything of an event that a text search looks at. */
export function searchedText(event: SessionEvent): string {
  const { title, rest } = eventText(event);
  return [kindWord(event), title, ...rest].join(' ').toLowerCase();
}

function pathOfReferrer(referrer: string): string {
  try {
    const { host, pathname } = new URL(referrer);
    return host + (pathname === '/' ? '' : pathname);
  } catch {
    return pathOfUrl(referrer);
  }
}

function known(words: Array<string | false | undefined>): string[] {
  return words.filter((word): word is string => Boolean(word));
}
