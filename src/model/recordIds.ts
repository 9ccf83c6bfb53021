import { COMMON_ATTR, ERROR_ATTR, LONG_TASK_ATTR, RESOURCE_SPAN_ATTR } from '@opensessions/browser-sdk/contract';
import { lokiName } from './lokiName';

const NAMES = {
  actionId: lokiName(COMMON_ATTR.actionId),
  errorId: lokiName(ERROR_ATTR.id),
  longTaskId: lokiName(LONG_TASK_ATTR.id),
  resourceId: lokiName(RESOURCE_SPAN_ATTR.id),
};

/** The ids that a record carries: its own, and those of what it belongs to. */
export type RecordIds = Partial<Record<keyof typeof NAMES, string>>;

/** @param attributes of a record, by their Loki names */
export function recordIds(attributes: Readonly<Record<string, string>>): RecordIds {
  return {
    actionId: attributes[NAMES.actionId],
    errorId: attributes[NAMES.errorId],
    longTaskId: attributes[NAMES.longTaskId],
    resourceId: attributes[NAMES.resourceId],
  };
}
