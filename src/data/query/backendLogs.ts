import { RESOURCE_ATTR } from '@opensessions/browser-sdk/contract';
import { anyOf } from '../../model/anyOf';
import { lokiName } from '../../model/lokiName';
import { quote } from './quote';

/** Ids in one query: 50 of them make 1.7 kB, short enough for every proxy that has an opinion on URLs. */
export const IDS_A_QUERY = 50;

/** What all services but one, or of these the named ones, wrote within traces. */
export function backendLogs(exceptService: string, traceIds: readonly string[], services?: readonly string[]): string {
  const service = lokiName(RESOURCE_ATTR.serviceName);
  return `{${service}=~${services ? quote(anyOf(services)) : '".+"'}, ${service}!=${quote(exceptService)}} | trace_id=~${quote(anyOf(traceIds))}`;
}
