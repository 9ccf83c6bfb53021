import type { Outcome } from '../../model/outcome';
import type { Sources } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { NO_SESSION_IN_TRACE, readSessionOfTrace } from '../run/readSessionOfTrace';
import { rangeKey } from './scopeKey';
import { useQuestion } from './useQuestion';

/** Where a trace's session is. */
export interface SessionOfTrace {
  sessionId: string;
  service: string;
  /** Of the span that names the session. */
  span: TimeSpan;
}

const NOTHING: SessionOfTrace = { sessionId: '', service: '', span: { from: 0, to: 0 } };
const REASONS = {
  'no id': 'This address has no trace id in it: a trace id is 32 digits and letters from a to f.',
  'no tempo': 'Grafana has no Tempo data source that you may read, so nobody can tell which session a trace is of.',
  'no trace':
    'Tempo does not have this trace: it may have been sampled out, be past its retention, or not have arrived yet.',
  'no session': NO_SESSION_IN_TRACE,
};

/** The session in which a trace began; `empty`, with the reason, where there is none: show that. */
export function useSessionOfTrace(
  sources: Sources | undefined,
  traceId: string,
  around: TimeSpan
): Outcome<SessionOfTrace> {
  return useQuestion<SessionOfTrace>(
    sources && {
      key: `${sources.tempoUid} ${traceId} ${rangeKey(around)}`,
      kind: `${sources.tempoUid} ${traceId}`,
      what: 'the trace',
      answer: async ({ signal, report }) => {
        const found = await readSessionOfTrace({ tempoUid: sources.tempoUid, traceId, around, signal });
        report(
          found.kind === 'session'
            ? { status: 'done', data: found }
            : { status: 'empty', data: NOTHING, reason: REASONS[found.why] }
        );
      },
    }
  );
}
