import { sessionOfTrace } from '../frames/sessionOfTrace';
import type { TimeSpan } from '../../model/timeSpan';
import { isTraceId } from '../../model/traceIds';
import { t } from '../../words';
import { readTrace } from './readTrace';

/** The session in which a trace began, with the service and the time of its span in it; or why there is none. */
export type TraceSession =
  | { kind: 'session'; sessionId: string; service: string; span: TimeSpan }
  | { kind: 'none'; why: 'no tempo' | 'no id' | 'no trace' | 'no session' };

/** Why a trace has no session. */
export function noSessionInTrace(): string {
  return t(
    'data.noSessionInTrace',
    'This is a trace that did not begin in a browser session: none of its spans names one.'
  );
}

/**
 * Looks for the session in which a trace began.
 * @throws {QueryError}
 */
export async function readSessionOfTrace(options: {
  tempoUid?: string;
  /** Whether a text can be the id of a session, see `isSessionIdOf`. */
  isId: (text: string) => boolean;
  traceId: string;
  around: TimeSpan;
  signal: AbortSignal;
}): Promise<TraceSession> {
  const { tempoUid, isId, traceId, around, signal } = options;
  if (!isTraceId(traceId)) {
    return { kind: 'none', why: 'no id' };
  }
  if (tempoUid === undefined) {
    return { kind: 'none', why: 'no tempo' };
  }
  const spans = await readTrace({ tempoUid, traceId, around, signal });
  const found = sessionOfTrace(spans, isId);
  if (!found) {
    return { kind: 'none', why: spans.length > 0 ? 'no session' : 'no trace' };
  }
  const { service, startMs, durationMs } = found.span;
  return { kind: 'session', sessionId: found.sessionId, service, span: { from: startMs, to: startMs + durationMs } };
}
