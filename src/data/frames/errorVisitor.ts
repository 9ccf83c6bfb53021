import { COMMON_ATTR } from '@opensessions/browser-sdk/contract';
import type { ErrorVisitor } from '../../model/errorImpact';
import { lokiName } from '../../model/lokiName';
import type { LogRecord } from './logRecords';
import { asText } from './values';

/** Who met an error, of its record. */
export function errorVisitorOf({ labels }: LogRecord): ErrorVisitor {
  return {
    sessionId: asText(labels[lokiName(COMMON_ATTR.sessionId)]),
    userId: asText(labels[lokiName(COMMON_ATTR.userId)]),
  };
}
