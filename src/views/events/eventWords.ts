import type { IconName } from '@grafana/data';
import { blockingTimeOf } from '../../model/blockingTime';
import type { Action, ErrorEvent } from '../../model/story';
import { perLanguage, t } from '../../words';
import { formatBytes, formatDuration, formatQuantity } from '../format';
import { pathOfUrl } from '../text/pathOfUrl';
import { loadedWords } from './loadingWords';
import type { EventKind, SessionEvent } from './sessionEvents';

export const KIND_ICONS: Record<EventKind, IconName> = {
  navigation: 'compass',
  action: 'user',
  error: 'exclamation-circle',
  long_task: 'hourglass',
  console: 'brackets-curly',
  other: 'question-circle',
};

const kinds = perLanguage((): Record<EventKind, { one: string; many: string }> => ({
  navigation: { one: t('events.navigation', 'navigation'), many: t('events.navigations', 'Navigations') },
  action: { one: t('events.action', 'action'), many: t('events.actions', 'Actions') },
  error: { one: t('events.error', 'error'), many: t('events.errors', 'Errors') },
  long_task: { one: t('events.longTask', 'long task'), many: t('events.longTasks', 'Long tasks') },
  console: { one: t('events.console', 'console'), many: t('events.consoles', 'Console') },
  other: { one: t('events.other', 'other'), many: t('events.others', 'Other') },
}));

/** Events of a kind as their filter is called. */
export function kindsWord(kind: EventKind): string {
  return kinds()[kind].many;
}

/** The first column's word: an action's type says more than "action", a level more than "console". */
export function kindWord(event: SessionEvent): string {
  if (event.kind === 'console' && event.console.level !== 'unknown') {
    return t('events.consoleLevel', 'console {{level}}', { level: event.console.level });
  }
  return event.kind === 'action' ? event.action.type : kinds()[event.kind].one;
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
        title: view.viewName ?? view.url ?? t('events.unnamedPage', 'Unnamed page'),
        rest: known([
          view.loadingTimeMs !== undefined && loadedWords(view.loadingTimeMs),
          view.pageBytes !== undefined && formatBytes(view.pageBytes),
          view.resources !== undefined && formatQuantity(view.resources, 'resource'),
          view.referrer && t('events.cameFrom', 'from {{page}}', { page: pathOfReferrer(view.referrer) }),
          view.urlParams && ownParams(view.urlParams),
          view.utm && t('events.campaign', 'campaign {{utm}}', { utm: Object.values(view.utm).join(' / ') }),
        ]),
      };
    }
    case 'action':
      return { title: actionTitle(event.action), rest: known([event.action.target]) };
    case 'error':
      return {
        title: errorTitle(event.error),
        rest: known([event.error.handled === true && t('events.handled', 'handled'), failedRequestWords(event.error)]),
      };
    case 'long_task':
      return {
        title: event.task.script ?? t('events.noResponse', 'The page did not respond'),
        rest: known([
          t('events.blockedFor', 'blocked for {{time}}', { time: formatDuration(blockingTimeOf(event.task)) }),
        ]),
      };
    case 'console':
      return { title: event.console.message, rest: [] };
    case 'other':
      return { title: event.other.message || event.other.eventName, rest: [event.other.eventName] };
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
    case 'console':
    case 'other':
      return undefined;
  }
}

export function actionTitle(action: Action): string {
  return action.name ?? action.target ?? action.type;
}

/** The request that an error tells of, in words: `POST /api/cart 500`; undefined where it tells of none. */
function failedRequestWords({ requestMethod, requestUrl, requestStatus }: ErrorEvent): string | undefined {
  return (
    requestUrl && [requestMethod, pathOfUrl(requestUrl), requestStatus].filter((word) => word !== undefined).join(' ')
  );
}

function pathOfReferrer(referrer: string): string {
  try {
    const { host, pathname } = new URL(referrer);
    return host + (pathname === '/' ? '' : pathname);
  } catch {
    return pathOfUrl(referrer);
  }
}

/** The query of a page without its campaign, which has words of its own. */
function ownParams(urlParams: string): string | undefined {
  const own = urlParams
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair && !/^utm_/i.test(pair));
  return own.length ? `?${own.join('&')}` : undefined;
}

function known(words: Array<string | false | undefined>): string[] {
  return words.filter((word): word is string => Boolean(word));
}
