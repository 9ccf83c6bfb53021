import type { Outcome } from '../../model/outcome';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { readEnvironments } from '../run/readEnvironments';
import { rangeKey, scopeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

/** The deployment environments with sessions in the range, sorted. Whatever filter is set: all of them can be chosen. */
export function useEnvironments(scope: Scope | undefined, range: TimeSpan): Outcome<string[]> {
  return useQuestion<string[]>(
    scope && {
      key: `${scopeKey(scope)} ${rangeKey(range)}`,
      // Those of another range stay until the answer is there: a picker must not come and go.
      kind: scopeKey(scope),
      what: t('data.environments', 'the environments'),
      answer: async ({ signal, report }) => {
        const environments = await readEnvironments({ scope, range, signal });
        report(
          environments.length > 0
            ? { status: 'done', data: environments }
            : {
                status: 'empty',
                data: environments,
                reason: t('data.noEnvironments', 'No session names its environment.'),
              }
        );
      },
    }
  );
}
