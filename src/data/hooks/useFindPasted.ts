import { recognisePasted } from '../../model/filter/pasted';
import type { Outcome } from '../../model/outcome';
import type { PastedPlace } from '../../model/pastedPlace';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { findPasted } from '../run/findPasted';
import { rangeKey, scopeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

/**
 * Where a pasted text leads: to a session, to a filter, or nowhere (`empty`, with the reason). Without a text, and for a
 * text that is no single id, address or user, nothing is asked, and the outcome is `undefined`.
 */
export function useFindPasted(
  scope: Scope | undefined,
  range: TimeSpan,
  text: string | undefined
): Outcome<PastedPlace> | undefined {
  const pasted = text === undefined ? undefined : recognisePasted(text);
  const outcome = useQuestion<PastedPlace>(
    scope &&
      pasted && {
        key: `${scopeKey(scope)} ${rangeKey(range)} ${text}`,
        kind: `${scopeKey(scope)} ${text}`,
        what: t('data.pasted', 'what was pasted'),
        answer: async ({ signal, report }) => {
          const answer = await findPasted({ scope, range, nowMs: Date.now(), signal }, pasted);
          report(
            answer.kind === 'none'
              ? { status: 'empty', data: { kind: 'none' }, reason: answer.reason }
              : { status: 'done', data: answer }
          );
        },
      }
  );
  return pasted && outcome;
}
