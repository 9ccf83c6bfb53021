import { averageLoadTime } from '../../model/loadTime';
import type { Session } from '../../model/session';
import { t } from '../../words';

/** How much something needs a person. docs/sessions-page.md, "Colours", is about all of them. */
export type Level = 'normal' | 'warning' | 'error';

/** Up to `goodMs` a time is good, above `poorMs` it is poor. */
interface Thresholds {
  goodMs: number;
  poorMs: number;
}

/** Of Largest Contentful Paint: https://web.dev/articles/lcp */
const LOAD: Thresholds = { goodMs: 2500, poorMs: 4000 };
/** Of Total Blocking Time, a page: https://web.dev/articles/tbt and Lighthouse's scoring */
const BLOCKING: Thresholds = { goodMs: 200, poorMs: 600 };

/** Of an average page load (ms). */
export function loadTimeLevel(ms: number | undefined): Level {
  return levelOf(ms, LOAD);
}

/** Of a session's blocking time: by its mean over the session's pages, since many pages block longer in all. */
export function blockingLevel({ counters }: Pick<Session, 'counters'>): Level {
  return levelOf(blockingTimePerPage({ counters }), BLOCKING);
}

/** A session's blocking time a page (ms); undefined where the browser does not report long tasks. */
export function blockingTimePerPage({ counters }: Pick<Session, 'counters'>): number | undefined {
  return counters.blocking_time === undefined ? undefined : counters.blocking_time / Math.max(1, counters.views ?? 1);
}

/** Any error needs a person. */
export function errorLevel(errors: number | undefined): Level {
  return errors ? 'error' : 'normal';
}

/** A frustrated visitor is a hint, not yet a fault. */
export function frustrationLevel(frustrations: number | undefined): Level {
  return frustrations ? 'warning' : 'normal';
}

/** What a session's average load and blocking time are measured by; for a tooltip, as a colour alone tells not everybody. */
export function levelWords(level: Level): string | undefined {
  switch (level) {
    case 'normal':
      return undefined;
    case 'warning':
      return t('sessionColumn.needsImprovement', 'needs improvement');
    case 'error':
      return t('sessionColumn.poor', 'poor');
  }
}

/** The level of a session's average page load. */
export function sessionLoadLevel(session: Pick<Session, 'loads' | 'loadingTimeMs'>): Level {
  return loadTimeLevel(averageLoadTime(session));
}

function levelOf(ms: number | undefined, { goodMs, poorMs }: Thresholds): Level {
  if (ms === undefined || ms <= goodMs) {
    return 'normal';
  }
  return ms > poorMs ? 'error' : 'warning';
}
