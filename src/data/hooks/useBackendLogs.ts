import { useRef } from 'react';
import { isTraceId } from '../../model/traceIds';
import type { Outcome } from '../../model/outcome';
import type { Scope } from '../../model/settings';
import type { LogLine } from '../../model/story';
import type { TimeSpan } from '../../model/timeSpan';
import { language, t } from '../../words';
import { readBackendLogs } from '../run/readBackendLogs';
import { readByPages } from './readByPages';
import { rangeKey, scopeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

/**
 * The log lines that other services wrote within the given traces, in time order. Ids that are none are left out. Of a back end that
 * logs without end the first thousands; `more` reads on.
 */
export function useBackendLogs(scope: Scope | undefined, traceIds: string[], range: TimeSpan): Outcome<LogLine[]> {
  const ids = [...new Set(traceIds.filter(isTraceId))].sort();
  const kind = scope && `${scopeKey(scope)} ${range.from}`;
  // What a person has asked for stays when a session that goes on is read again.
  const asked = useRef<{ kind?: string; steps: number }>({ steps: 1 });
  if (asked.current.kind !== kind) {
    asked.current = { kind, steps: 1 };
  }
  const { current } = asked;
  return useQuestion<LogLine[]>(
    scope && {
      key: `${scopeKey(scope)} ${rangeKey(range)} ${ids.join()}`,
      kind: `${scopeKey(scope)} ${range.from}`,
      what: t('data.backendLogs', 'back-end logs'),
      answer: async (answering) => {
        const { signal, report } = answering;
        if (ids.length === 0) {
          return report({
            status: 'empty',
            data: [],
            reason: t(
              'data.noTraces',
              'No request of this session carries a trace id, so nothing ties back-end logs to it.'
            ),
          });
        }
        return readByPages(answering, {
          pages: readBackendLogs({ scope, traceIds: ids, range, signal }),
          what: t('data.backendLogs', 'back-end logs'),
          count: (lines) => lines.length,
          none: t(
            'data.noBackendLines',
            "No other service logged within this session's traces. Log lines are found by their trace_id: the services must log with it."
          ),
          atOnce: current.steps,
          further: 1,
          cut: cutWords,
          onMore: () => {
            current.steps += 1;
          },
        });
      },
    }
  );
}

function cutWords(count: number): string {
  return t('data.linesCut', 'Only {{n}} lines of the back end are loaded; there are more.', {
    n: count.toLocaleString(language()),
  });
}
