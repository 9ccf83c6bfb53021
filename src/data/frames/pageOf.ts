import { COMMON_ATTR, SESSION_ATTR } from '@opensessions/browser-sdk/contract';
import type { LogRecord } from './logRecords';
import { lokiName } from '../../model/lokiName';
import { asText } from './values';

/** The page that a session document was written on, by its name. */
export function pageOf({ labels }: LogRecord): string | undefined {
  return asText(labels[lokiName(COMMON_ATTR.viewName)]) ?? asText(labels[lokiName(SESSION_ATTR.lastView)]);
}
