import { isTraceId } from '../../model/traceIds';
import type { Outcome } from '../../model/outcome';
import type { Scope } from '../../model/settings';
import type { LogLine } from '../../model/story';
import type { TimeSpan } from '../../model/timeSpan';
import { readBackendLogs } from '../run/readBackendLogs';
import { rangeKey, scopeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

/** The log lines that other services wrote within the given traces, in time order. Ids that are none are left out. */
export function useBackendLogs(scope: Scope | undefined, traceIds: string[], range: TimeSpan): Outcome<LogLine[]> {
  const ids = [...new Set(traceIds.filter(isTraceId))].sort();
  return useQuestion<LogLine[]>(
    scope && {
      key: `${scopeKey(scope)} ${rangeKey(range)} ${ids.join()}`,
      kind: `${scopeKey(scope)} ${range.from}`,
      what: 'back-end logs',
      answer: async ({ signal, report }) => {
        if (ids.length === 0) {
          return report({ status: 'empty', data: [], reason: NO_TRACES });
        }
        const { lines, cut } = await readBackendLogs({ scope, traceIds: ids, range, signal });
        if (lines.length === 0) {
          return report({ status: 'empty', data: lines, reason: NO_LINES });
        }
        return report(cut ? { status: 'partial', data: lines, missing: CUT } : { status: 'done', data: lines });
      },
    }
  );
}

const NO_TRACES = 'No request of this session carries a trace id, so nothing ties back-end logs to it.';
const NO_LINES =
  "No other service logged within this session's traces. Log lines are found by their trace_id: the services must log with it.";
const CUT = 'The back end logged more within these traces than is shown here; narrow it down to fewer of them.';
