import { isSessionIdOf } from '../../model/sessionIds';
import type { Outcome } from '../../model/outcome';
import type { Sources } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { noSessionInTrace, readSessionOfTrace, type TraceSession } from '../run/readSessionOfTrace';
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
      what: t('data.trace', 'the trace'),
      answer: async ({ signal, report }) => {
        const isId = isSessionIdOf(sources);
        const found = await readSessionOfTrace({ tempoUid: sources.tempoUid, isId, traceId, around, signal });
        report(
          found.kind === 'session'
            ? { status: 'done', data: found }
            : { status: 'empty', data: NOTHING, reason: reasonOf(found.why) }
        );
      },
    }
  );
}

function reasonOf(why: Extract<TraceSession, { kind: 'none' }>['why']): string {
  switch (why) {
    case 'no id':
      return t(
        'data.noTraceId',
        'This address has no trace id in it: a trace id is 32 digits and letters from a to f.'
      );
    case 'no tempo':
      return t(
        'data.noTempoForTrace',
        'Grafana has no Tempo data source that you may read, so nobody can tell which session a trace is of.'
      );
    case 'no trace':
      return t(
        'data.traceGone',
        'Tempo does not have this trace: it may have been sampled out, be past its retention, or not have arrived yet.'
      );
    case 'no session':
      return noSessionInTrace();
  }
}
