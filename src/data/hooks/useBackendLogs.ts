import { useRef } from 'react';
import { isTraceId } from '../../model/traceIds';
import type { Outcome } from '../../model/outcome';
import type { Scope } from '../../model/settings';
import type { LogLine } from '../../model/story';
import type { TimeSpan } from '../../model/timeSpan';
import { readBackendLogs } from '../run/readBackendLogs';
import { rangeKey, scopeKey } from './scopeKey';
import { failed, failureOf, useQuestion } from './useQuestion';

const WHAT = 'back-end logs';

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
      what: WHAT,
      answer: async ({ signal, report, retry }) => {
        if (ids.length === 0) {
          return report({ status: 'empty', data: [], reason: NO_TRACES });
        }
        const logs = readBackendLogs({ scope, traceIds: ids, range, signal });
        const readOn = async (steps: number): Promise<void> => {
          for (let step = 1; ; step++) {
            const next = await logs.next();
            if (next.done) {
              return;
            }
            const { lines, cut } = next.value;
            if (!cut) {
              return report(
                lines.length ? { status: 'done', data: lines } : { status: 'empty', data: lines, reason: NO_LINES }
              );
            }
            if (step >= steps) {
              const more = (): void => {
                current.steps += 1;
                report({ status: 'loading', data: lines });
                readOn(1).catch((error: unknown) => report(failed(failureOf(error, WHAT), retry, lines)));
              };
              return report({ status: 'partial', data: lines, missing: cutWords(lines.length), more });
            }
          }
        };
        await readOn(current.steps);
      },
    }
  );
}

const NO_TRACES = 'No request of this session carries a trace id, so nothing ties back-end logs to it.';
const NO_LINES =
  "No other service logged within this session's traces. Log lines are found by their trace_id: the services must log with it.";

function cutWords(count: number): string {
  return `Only ${count.toLocaleString('en-US')} lines of the back end are loaded; there are more.`;
}
