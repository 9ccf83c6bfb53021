import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import { mergeResources } from '../../model/mergeResources';
import { t } from '../../words';
import { searchResources } from '../run/readResources';
import { sessionKeys } from './scopeKey';
import { useQuestion } from './useQuestion';

/**
 * What a session's pages asked for by fetch and XHR, by start: one query, however many other resources the session has.
 * @param reading another number searches again
 */
export function useSessionRequests(
  scope: Scope | undefined,
  session: Session | undefined,
  reading = 0
): Outcome<Resource[]> {
  return useQuestion<Resource[]>(
    scope &&
      session && {
        ...sessionKeys(scope, session, reading),
        what: t('data.requests', "the session's requests"),
        answer: async ({ signal, report }) => {
          const { tempoUid } = scope.sources;
          if (tempoUid === undefined) {
            return report({
              status: 'empty',
              data: [],
              reason: t('data.noTempo', 'Grafana has no Tempo data source that you may read.'),
            });
          }
          const { resources, limited, cutTraces } = await searchResources({
            tempoUid,
            session,
            requestsOnly: true,
            signal,
          });
          const data = mergeResources(resources);
          if (limited || cutTraces.length > 0) {
            return report({
              status: 'partial',
              data,
              missing: t('data.moreRequests', 'There are more requests: open RESOURCES to read all.'),
            });
          }
          return report(
            data.length > 0
              ? { status: 'done', data }
              : { status: 'empty', data, reason: t('data.noRequests', 'This session made no requests.') }
          );
        },
      }
  );
}
