import { COMMON_ATTR, RESOURCE_SPAN_ATTR, TIMING_PHASES, type ResourceType } from '@opensessions/browser-sdk/contract';
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
const SELECT = `select(${SELECTED.map((attribute) => `span.${attribute}`).join(', ')})`;

/** The resource spans of one session, with every attribute that a resource has. */
export function sessionResources(sessionId: string): string {
  return `{ ${ofSession(sessionId)} } | ${SELECT}`;
}

/** As `sessionResources`, only what the page's own code asked for (fetch and XHR): a small part of all resources. */
export function sessionRequests(sessionId: string): string {
  const type = `span.${ATTR.type}`;
  const types: readonly ResourceType[] = ['fetch', 'xhr'];
  return `{ ${ofSession(sessionId)} && (${types.map((one) => `${type} = ${quote(one)}`).join(' || ')}) } | ${SELECT}`;
}

function ofSession(sessionId: string): string {
  return `span.${COMMON_ATTR.sessionId} = ${quote(sessionId)} && span.${ATTR.id} != nil`;
}
