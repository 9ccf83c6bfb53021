import { useRef } from 'react';
import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import { searchResources, type FoundResources } from '../run/readResources';
import { sessionKeys } from './scopeKey';
import { useQuestion } from './useQuestion';

/** What a search found, and how to search again. */
export interface Search {
  found: FoundResources;
  /** Counts up with each search. */
  number: number;
  again: () => void;
}

/**
 * Tempo's search for a session's resources; `empty` where there is no Tempo.
 * @param reading another number searches again
 */
export function useFoundResources(
  scope: Scope | undefined,
  session: Session | undefined,
  reading = 0
): Outcome<Search> {
  const searches = useRef(0);
  const tempoUid = scope?.sources.tempoUid;
  return useQuestion<Search>(
    scope &&
      session && {
        ...sessionKeys(scope, session, reading),
        what: "the session's resources",
        answer: async ({ signal, report, retry }) => {
          if (tempoUid === undefined) {
            return report({ status: 'empty', data: { found: NOTHING, number: 0, again: retry }, reason: NO_TEMPO });
          }
          const found = await searchResources({ tempoUid, session, signal });
          searches.current += 1;
          return report({ status: 'done', data: { found, number: searches.current, again: retry } });
        },
      }
  );
}

const NOTHING: FoundResources = { resources: [], wholeTraces: [], cutTraces: [], limited: false };
const NO_TEMPO = 'Add a Tempo data source to see resources and requests: Grafana has none that you may read.';
