import type { Neighbours } from '../../model/neighbours';
import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import { t } from '../../words';
import { readNeighbours } from '../run/readNeighbours';
import { scopeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

/**
 * The sessions of the same user before and after one, within 7 days. Of a visitor without an id there are none to know:
 * nothing is asked, and the outcome is `undefined`.
 * @param scope absent: not asked yet
 */
export function useNeighbours(scope: Scope | undefined, session: Session): Outcome<Neighbours> | undefined {
  const userId = session.user.id;
  const known = userId !== undefined;
  const outcome = useQuestion<Neighbours>(
    known && scope
      ? {
          // A session that goes on keeps its start, and with it its neighbours.
          key: JSON.stringify([scopeKey(scope), session.id, session.startMs, userId]),
          kind: JSON.stringify([scopeKey(scope), session.id, userId]),
          what: t('data.neighbours', "the user's other sessions"),
          answer: async ({ signal, report }) => {
            const neighbours = await readNeighbours({ scope, session, nowMs: Date.now(), signal });
            report(
              neighbours.earlier || neighbours.later
                ? { status: 'done', data: neighbours }
                : {
                    status: 'empty',
                    data: neighbours,
                    reason: t('data.noNeighbours', 'No other session of {{user}} in the last 7 days.', {
                      user: userId,
                    }),
                  }
            );
          },
        }
      : undefined
  );
  return known ? outcome : undefined;
}
