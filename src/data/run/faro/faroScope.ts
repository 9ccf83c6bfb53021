import type { Scope } from '../../../model/settings';
import type { FaroLinesOf } from '../../query/faro';

/** Which lines a scope is about; undefined where its sessions are not Faro's. */
export function faroLinesOfScope({ sources, service }: Pick<Scope, 'sources' | 'service'>): FaroLinesOf | undefined {
  const selector = sources.faroSelector;
  return selector === undefined ? undefined : { selector, service };
}
