import { COMMON_ATTR, RESOURCE_SPAN_ATTR, TIMING_PHASES } from '@opensessions/browser-sdk/contract';
import { quote } from './quote';

const { timingPrefix, ...ATTR } = RESOURCE_SPAN_ATTR;

const SELECTED = [
  ...Object.values(ATTR),
  ...TIMING_PHASES.map((phase) => timingPrefix + phase),
  COMMON_ATTR.viewId,
  COMMON_ATTR.viewName,
  COMMON_ATTR.actionId,
  COMMON_ATTR.tabId,
];

/** The resource spans of one session, with every attribute that a resource has. */
export function sessionResources(sessionId: string): string {
  const selected = SELECTED.map((attribute) => `span.${attribute}`).join(', ');
  return `{ span.${COMMON_ATTR.sessionId} = ${quote(sessionId)} && span.${RESOURCE_SPAN_ATTR.id} != nil } | select(${selected})`;
}
