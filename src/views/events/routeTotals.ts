import { groupBy } from '../../model/groupBy';
import type { View } from '../../model/story';

/** One visit to a page. */
export interface Visit {
  key: string;
  /** Equal for visits to the same route. */
  route: string;
  view?: View;
  /** `inputs` is absent where they are not reported. */
  counts: { errors: number; clicks: number; inputs?: number };
}

/** All visits to one route (view name) in the session, over all its tabs. */
export interface RouteTotals {
  visits: number;
  /** Visits that loaded the document; the others came to the route within the page. */
  pageLoads: number;
  errors: number;
  clicks: number;
  inputs?: number;
  /** Means over the visits that told (ms, and how many did); absent where none did. */
  rendering?: MeanTime;
  loading?: MeanTime;
}

export interface MeanTime {
  ms: number;
  of: number;
}

/** @returns by the key of each visit the totals of its route */
export function routeTotals(visits: Visit[]): Map<string, RouteTotals> {
  const routes = groupBy(visits, ({ route }) => route);
  return new Map(
    [...routes.values()].flatMap((ofRoute) => {
      const totals = totalsOf(ofRoute);
      return ofRoute.map(({ key }): [string, RouteTotals] => [key, totals]);
    })
  );
}

function totalsOf(visits: Visit[]): RouteTotals {
  const sum = (count: keyof Visit['counts']) => visits.reduce((total, { counts }) => total + (counts[count] ?? 0), 0);
  return {
    visits: visits.length,
    pageLoads: visits.filter(({ view }) => view?.loadingType === 'initial_load').length,
    errors: sum('errors'),
    clicks: sum('clicks'),
    inputs: visits.some(({ counts }) => counts.inputs !== undefined) ? sum('inputs') : undefined,
    rendering: mean(visits.map(({ view }) => view?.renderingTimeMs)),
    loading: mean(visits.map(({ view }) => view?.loadingTimeMs)),
  };
}

function mean(times: Array<number | undefined>): MeanTime | undefined {
  const known = times.filter((ms) => ms !== undefined);
  return known.length ? { ms: known.reduce((total, ms) => total + ms, 0) / known.length, of: known.length } : undefined;
}
