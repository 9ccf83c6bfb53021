import { COMMON_ATTR } from '@opensessions/browser-sdk/contract';
import type { Span } from '../../model/span';

/**
 * The first of a trace's spans that was recorded in a browser session, with the id of that session.
 * @param isId whether a text can be such an id
 */
export function sessionOfTrace(
  spans: readonly Span[],
  isId: (text: string) => boolean
): { sessionId: string; span: Span } | undefined {
  for (const span of spans) {
    const sessionId = span.attributes[COMMON_ATTR.sessionId];
    if (sessionId !== undefined && isId(sessionId)) {
      return { sessionId, span };
    }
  }
  return undefined;
}
