import { COMMON_ATTR } from '@opensessions/browser-sdk/contract';
import { isSessionId } from '../../model/traceIds';
import { asText } from './values';

/** The id of the browser session that a span was recorded in, of its attributes by name; undefined where it says none. */
export function sessionIdOf(attribute: (name: string) => unknown): string | undefined {
  const id = asText(attribute(COMMON_ATTR.sessionId));
  return id !== undefined && isSessionId(id) ? id : undefined;
}
