import type { Outcome } from '../../model/outcome';
import type { TabCount } from './SessionTabs';

/**
 * @param outcomes what a tab's rows come from
 * @param count how many rows there are of it so far; undefined where nothing came yet
 * @returns the count for the tab, with how far it can be trusted: the least of its sources
 */
export function tabCount(outcomes: Array<Outcome<unknown>>, count: number | undefined): TabCount {
  const is = (status: Outcome<unknown>['status']) => outcomes.some((outcome) => outcome.status === status);
  if (is('loading')) {
    return { state: 'loading', count };
  }
  if (is('failed')) {
    return count ? { state: 'partial', count } : { state: 'failed' };
  }
  return { state: is('partial') ? 'partial' : 'whole', count: count ?? 0 };
}
