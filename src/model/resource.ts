import type { ResourceType, TimingPhase } from '@opensessions/browser-sdk/contract';

/** A resource or request of a page, from its span. Times in ms, sizes in bytes; what the browser hid is absent, never 0. */
export interface Resource {
  id: string;
  traceId: string;
  spanId: string;
  type: ResourceType;
  url: string;
  method?: string;
  status?: number;
  startMs: number;
  durationMs: number;
  phases: Partial<Record<TimingPhase, number>>;
  transferSize?: number;
  encodedSize?: number;
  decodedSize?: number;
  initiator?: string;
  protocol?: string;
  cache?: string;
  renderBlocking?: string;
  viewId?: string;
  viewName?: string;
  actionId?: string;
  tabId?: string;
  /** `error.type`, or a status of 400 and more, or a span status of error. */
  failed: boolean;
}
