import { COMMON_ATTR } from '@opensessions/browser-sdk/contract';
import type { Span } from '../../model/span';
import { isSessionId } from '../../model/traceIds';

/** The first of a trace's spans that was recorded in a browser session, with the id of that session. */
export function sessionOfTrace(spans: readonly Span[]): { sessionId: string; span: Span } | undefined {
  for (const span of spans) {
    const sessionId = span.attributes[COMMON_ATTR.sessionId];
    if (sessionId !== undefined && isSessionId(sessionId)) {
      return { sessionId, span };
    }
  }
  return undefined;
}
