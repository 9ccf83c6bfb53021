import { useRef } from 'react';
import type { Outcome } from '../../model/outcome';
import { countedResources } from '../../model/mergeResources';
import { resourceParts } from '../../model/resourceParts';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { SessionStory } from '../../model/story';
import { t } from '../../words';
import { searchResources, type FoundResources } from '../run/readResources';
import { timeOf } from '../run/readStory';
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
 * Tempo's search for a session's resources, in parts where they are many; `empty` where there is no Tempo.
 * @param story what is known of it when the search begins tells where to cut
 * @param reading another number searches again
 */
export function useFoundResources(
  scope: Scope | undefined,
  session: Session | undefined,
  story: SessionStory | undefined,
  reading = 0
): Outcome<Search> {
  const searches = useRef(0);
  const tempoUid = scope?.sources.tempoUid;
  return useQuestion<Search>(
    scope &&
      session && {
        ...sessionKeys(scope, session, reading),
        what: t('data.resources', "the session's resources"),
        answer: async ({ signal, report, retry }) => {
          if (tempoUid === undefined) {
            return report({ status: 'empty', data: { found: NOTHING, number: 0, again: retry }, reason: noTempo() });
          }
          searches.current += 1;
          const search = (found: FoundResources): Search => ({ found, number: searches.current, again: retry });
          const counted = countedResources(session, story ?? { views: [] });
          const found = await searchResources({
            tempoUid,
            session,
            parts: resourceParts({ range: timeOf(session), counted, views: story?.views }),
            onPart: (part) => report({ status: 'loading', data: search(part) }),
            signal,
          });
          return report({ status: 'done', data: search(found) });
        },
      }
  );
}

const NOTHING: FoundResources = { resources: [], wholeTraces: [], cutTraces: [], limited: false };

function noTempo(): string {
  return t(
    'data.noTempoResources',
    'Add a Tempo data source to see resources and requests: Grafana has none that you may read.'
  );
}
