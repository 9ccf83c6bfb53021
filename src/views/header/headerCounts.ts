import type { Session } from '../../model/session';
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

const LABELS: Array<[counter: HeaderCounter, one: string, many: string]> = [
  ['views', 'page', 'pages'],
  ['page_loads', 'page load', 'page loads'],
  ['actions', 'action', 'actions'],
  ['clicks', 'click', 'clicks'],
  ['inputs', 'keyboard input', 'keyboard inputs'],
  ['resources', 'resource', 'resources'],
  ['errors', 'error', 'errors'],
  ['long_tasks', 'long task', 'long tasks'],
  ['blocking_time', 'blocking time', 'blocking time'],
  ['frustrations', 'frustration', 'frustrations'],
];

/** What a browser may be unable to count; every other counter that is absent is 0. */
const MAY_BE_UNKNOWN: HeaderCounter[] = ['blocking_time', 'long_tasks'];

/**
 * @param counters of a session
 * @returns the header's numbers in their order
 */
export function headerCounts(counters: Session['counters']): HeaderCount[] {
  // Without long task support there is no blocking time, and then 0 long tasks says nothing either.
  const noLongTasks = counters.blocking_time === undefined && !counters.long_tasks;
  return LABELS.map(([counter, one, many]) => {
    const count = counters[counter];
    const missing = MAY_BE_UNKNOWN.includes(counter) && (count === undefined || noLongTasks);
    const number = count ?? 0;
    return {
      counter,
      label: number === 1 ? one : many,
      value: missing
        ? 'not reported by this browser'
        : counter === 'blocking_time'
          ? formatDuration(number)
          : formatCount(number),
      alert: !missing && number > 0 && (counter === 'errors' || counter === 'frustrations'),
      missing,
    };
  });
}
