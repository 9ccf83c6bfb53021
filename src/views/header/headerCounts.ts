import type { Session, SessionSource } from '../../model/session';
import { t } from '../../words';
import { formatCount, formatDuration } from '../format';

export type HeaderCounter = keyof Session['counters'];

/** One number of the header. */
export interface HeaderCount {
  counter: HeaderCounter;
  /** The number with its unit; words where the browser cannot tell. */
  value: string;
  label: string;
  /** Needs a person: errors and frustrations, when there are any. */
  alert: boolean;
  missing: boolean;
}

/** The words beside the numbers, in the header's order. */
const LABELS: Array<[counter: HeaderCounter, label: (count: number) => string]> = [
  ['views', (count) => t('header.views', { one: 'page', other: 'pages' }, { count })],
  ['page_loads', (count) => t('header.pageLoads', { one: 'page load', other: 'page loads' }, { count })],
  ['actions', (count) => t('header.actions', { one: 'action', other: 'actions' }, { count })],
  ['clicks', (count) => t('header.clicks', { one: 'click', other: 'clicks' }, { count })],
  ['inputs', (count) => t('header.inputs', { one: 'keyboard input', other: 'keyboard inputs' }, { count })],
  ['resources', (count) => t('header.resources', { one: 'resource', other: 'resources' }, { count })],
  ['errors', (count) => t('header.errors', { one: 'error', other: 'errors' }, { count })],
  ['long_tasks', (count) => t('header.longTasks', { one: 'long task', other: 'long tasks' }, { count })],
  ['blocking_time', () => t('header.blockingTime', 'blocking time')],
  ['frustrations', (count) => t('header.frustrations', { one: 'frustration', other: 'frustrations' }, { count })],
];

/** What a browser may be unable to count; every other counter that is absent is 0. */
const MAY_BE_UNKNOWN: HeaderCounter[] = ['blocking_time', 'long_tasks'];

/**
 * @param counters of a session
 * @param source who told them, where it was not our SDK: what it does not count is not known
 * @returns the header's numbers in their order
 */
export function headerCounts(counters: Session['counters'], source?: SessionSource): HeaderCount[] {
  // Without long task support there is no blocking time, and then 0 long tasks says nothing either.
  const noLongTasks = counters.blocking_time === undefined && !counters.long_tasks;
  return LABELS.map(([counter, label]) => {
    const count = counters[counter];
    const missing = source
      ? count === undefined
      : MAY_BE_UNKNOWN.includes(counter) && (count === undefined || noLongTasks);
    const number = count ?? 0;
    return {
      counter,
      label: label(number),
      value: missing
        ? source
          ? t('header.notByFaro', 'not reported by Faro')
          : t('header.notReported', 'not reported by this browser')
        : counter === 'blocking_time'
          ? formatDuration(number)
          : formatCount(number),
      alert: !missing && number > 0 && (counter === 'errors' || counter === 'frustrations'),
      missing,
    };
  });
}
