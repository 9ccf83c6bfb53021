import type { Session } from '../../model/session';

/** How much something needs a person. */
export type Level = 'normal' | 'warning' | 'error';

/** Per page, in ms: Lighthouse's bounds of Total Blocking Time (good up to 200, poor from 600). */
const WARNING_MS = 200;
const ERROR_MS = 600;

/** Whether a session's blocking time needs a person: by its mean over the session's pages, since many pages block longer in all. */
export function blockingLevel({ counters }: Pick<Session, 'counters'>): Level {
  const mean = (counters.blocking_time ?? 0) / Math.max(1, counters.views ?? 1);
  if (mean > ERROR_MS) {
    return 'error';
  }
  return mean > WARNING_MS ? 'warning' : 'normal';
}
