import type { KeyFigures } from '../../model/totals/keyFigures';
import { perLanguage, t } from '../../words';
import { formatCount, formatDuration, formatShare } from '../format';

/** What is told of each country, in this order. */
export const MAP_FIGURES = [
  'sessions',
  'users',
  'errors',
  'error_rate',
  'load_time',
  'blocking_time',
  'frustrations',
] as const satisfies ReadonlyArray<keyof KeyFigures>;
export type MapFigure = (typeof MAP_FIGURES)[number];
/** What is known of a country; what is absent is not known. */
export type MapFigures = Partial<Pick<KeyFigures, MapFigure>>;

/** What can colour the map. */
export const MAP_MEASURES = [
  'sessions',
  'error_rate',
  'load_time',
  'blocking_time',
] as const satisfies readonly MapFigure[];
export type MapMeasure = (typeof MAP_MEASURES)[number];

export interface FigureWords {
  title: string;
  format: (value: number) => string;
  description: string;
}

/** How the numbers are called and written. */
export const figureWords = perLanguage<Readonly<Record<MapFigure, FigureWords>>>(() => ({
  sessions: {
    title: t('map.sessions', 'Sessions'),
    format: formatCount,
    description: t('map.sessionsHint', 'Sessions that started in the time range'),
  },
  users: {
    title: t('map.users', 'Users'),
    format: formatCount,
    description: t(
      'map.usersHint',
      'Different people, as far as the page says who they are; counted over the sessions loaded'
    ),
  },
  errors: {
    title: t('map.errors', 'Errors'),
    format: formatCount,
    description: t('map.errorsHint', 'Errors, several of a session included'),
  },
  error_rate: {
    title: t('map.errorRate', 'Error rate'),
    format: formatShare,
    description: t('map.errorRateHint', 'Sessions with an error, of all sessions'),
  },
  load_time: {
    title: t('map.loadTime', 'Page load'),
    format: formatDuration,
    description: t('map.loadTimeHint', 'Average page load'),
  },
  blocking_time: {
    title: t('map.blocking', 'Blocking'),
    format: formatDuration,
    description: t('map.blockingHint', 'Blocking time a session: what long tasks took beyond 50 ms each'),
  },
  frustrations: {
    title: t('map.frustrations', 'Frustrations'),
    format: formatCount,
    description: t('map.frustrationsHint', 'Rage clicks, clicks that did nothing, and clicks that led to an error'),
  },
}));

/** A number of a country in words; a dash where it is not known. */
export function figureText(name: MapFigure, figures: MapFigures, { atLeast = false } = {}): string {
  const value = figures[name];
  return value === undefined ? '–' : `${atLeast ? '≥ ' : ''}${figureWords()[name].format(value)}`;
}
