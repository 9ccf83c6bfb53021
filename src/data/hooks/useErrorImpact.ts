import type { ErrorImpact } from '../../model/errorImpact';
import type { Outcome } from '../../model/outcome';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { perLanguage, t } from '../../words';
import { readErrorImpact } from '../run/readErrorImpact';
import { rangeKey, scopeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

/**
 * How many sessions and users met an error within a range.
 * @param fingerprint `rum.error.fingerprint`; without it nothing is asked, and the outcome says why
 */
export function useErrorImpact(scope: Scope, fingerprint: string | undefined, range: TimeSpan): Outcome<ErrorImpact> {
  const outcome = useQuestion<ErrorImpact>(
    fingerprint === undefined
      ? undefined
      : {
          key: JSON.stringify([scopeKey(scope), fingerprint, rangeKey(range)]),
          // A range that moves on shows the numbers of before meanwhile.
          kind: JSON.stringify([scopeKey(scope), fingerprint]),
          what: t('data.impact', "the error's other occurrences"),
          answer: async ({ signal, report }) => {
            const impact = await readErrorImpact({ scope, fingerprint, range, signal });
            report(
              impact.events > 0
                ? { status: 'done', data: impact }
                : { status: 'empty', data: impact, reason: t('data.noImpact', 'No record of this error in that time.') }
            );
          },
        }
  );
  return fingerprint === undefined ? noFingerprint() : outcome;
}

const noFingerprint = perLanguage<Outcome<ErrorImpact>>(() => ({
  status: 'empty',
  data: { events: 0, sessions: 0, users: 0, atLeast: false },
  reason: t('data.noFingerprint', 'The record has no fingerprint, so it cannot be found in other sessions.'),
}));
