import type { KeyFigures } from '../../model/totals/keyFigures';
import { formatCount, formatDuration, formatShare } from '../format';
import { perLanguage, t } from '../../words';

/** The totals of the row, in its order. */
export const TOTAL_NAMES = [
  'sessions',
  'users',
  'error_rate',
  'load_time',
  'blocking_time',
  'views',
  'frustrated',
] as const satisfies ReadonlyArray<keyof KeyFigures>;
export type TotalName = (typeof TOTAL_NAMES)[number];

/** How a total is named, written and judged. */
export interface TotalWords {
  title: string;
  format: (value: number) => string;
  /** True: more of it is worse. Absent: neither more nor less of it is better. */
  moreIsWorse?: boolean;
  /** How it is computed, in a sentence or two. */
  computed: string;
}

const WORDS = perLanguage((): Readonly<Record<TotalName, TotalWords>> => ({
  sessions: {
    title: t('totals.sessions', 'Sessions'),
    format: formatCount,
    computed: t('totals.sessionsHint', 'Sessions that started in the time range.'),
  },
  users: {
    title: t('totals.users', 'Users'),
    format: formatCount,
    computed: t(
      'totals.usersHint',
      'Different people among the sessions of the grid, as far as the page says who they are. Anonymous visitors are not counted. They are always counted over the sessions loaded: Loki cannot count so many different values.'
    ),
  },
  error_rate: {
    title: t('totals.errorRate', 'Error rate'),
    format: formatShare,
    moreIsWorse: true,
    computed: t(
      'totals.errorRateHint',
      'Sessions that had their first error in the time range, divided by the sessions that started in it.'
    ),
  },
  load_time: {
    title: t('totals.pageLoad', 'Page load'),
    format: formatDuration,
    moreIsWorse: true,
    computed: t(
      'totals.pageLoadHint',
      'Average page load: the times of all page loads added up, divided by their number.'
    ),
  },
  blocking_time: {
    title: t('totals.blocking', 'Blocking a session'),
    format: formatDuration,
    moreIsWorse: true,
    computed: t(
      'totals.blockingHint',
      'What long tasks took beyond 50 ms each, added up and divided by the sessions. Sessions in browsers that do not report long tasks (Firefox, Safari) add nothing.'
    ),
  },
  views: {
    title: t('totals.views', 'Views a session'),
    format: formatCount,
    computed: t('totals.viewsHint', 'Pages viewed, route changes included, divided by the sessions.'),
  },
  frustrated: {
    title: t('totals.frustrated', 'Frustrated'),
    format: formatCount,
    moreIsWorse: true,
    computed: t(
      'totals.frustratedHint',
      'Sessions with at least one rage click, a click that did nothing, or a click that led to an error.'
    ),
  },
}));

/** How a total is named, written and judged, in the user's language. */
export function totalWords(name: TotalName): TotalWords {
  return WORDS()[name];
}
