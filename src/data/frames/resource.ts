import { COMMON_ATTR, RESOURCE_SPAN_ATTR, TIMING_PHASES, type ResourceType } from '@opensessions/browser-sdk/contract';
import type { Resource } from '../../model/resource';
import { asAmount, asOneOf, asText } from './values';

const RESOURCE_TYPES: readonly ResourceType[] = [
  'document',
  'script',
  'stylesheet',
  'image',
  'font',
  'media',
  'fetch',
  'xhr',
  'beacon',
  'other',
];

/** What a resource is made of, whether the span came from a search or from its trace. */
export interface ResourceSource {
  traceId: string;
  spanId: string;
  startMs: number;
  durationMs: number;
  error: boolean;
  /** A span attribute by its OpenTelemetry name. */
  attribute(name: string): unknown;
}

/** The resource that a span describes; undefined for spans of anything else (they have no `rum.resource.id`). */
export function resourceOf(source: ResourceSource): Resource | undefined {
  const text = (attribute: string): string | undefined => asText(source.attribute(attribute));
  const amount = (attribute: string): number | undefined => asAmount(source.attribute(attribute));
  const id = text(RESOURCE_SPAN_ATTR.id);
  if (id === undefined) {
    return undefined;
  }
  const status = amount(RESOURCE_SPAN_ATTR.status);
  return {
    id,
    traceId: source.traceId,
    spanId: source.spanId,
    type: asOneOf(RESOURCE_TYPES, source.attribute(RESOURCE_SPAN_ATTR.type)) ?? 'other',
    url: text(RESOURCE_SPAN_ATTR.url) ?? '',
    method: text(RESOURCE_SPAN_ATTR.method),
    status,
    startMs: source.startMs,
    durationMs: source.durationMs,
    phases: phasesOf(amount),
    transferSize: amount(RESOURCE_SPAN_ATTR.transferSize),
    encodedSize: amount(RESOURCE_SPAN_ATTR.encodedSize),
    decodedSize: amount(RESOURCE_SPAN_ATTR.decodedSize),
    initiator: text(RESOURCE_SPAN_ATTR.initiator),
    protocol: text(RESOURCE_SPAN_ATTR.protocol),
    cache: text(RESOURCE_SPAN_ATTR.cache),
    renderBlocking: text(RESOURCE_SPAN_ATTR.renderBlocking),
    viewId: text(COMMON_ATTR.viewId),
    viewName: text(COMMON_ATTR.viewName),
    actionId: text(COMMON_ATTR.actionId),
    tabId: text(COMMON_ATTR.tabId),
    failed: source.error || text(RESOURCE_SPAN_ATTR.errorType) !== undefined || (status ?? 0) >= 400,
  };
}

function phasesOf(amount: (attribute: string) => number | undefined): Resource['phases'] {
  const phases: Resource['phases'] = {};
  for (const phase of TIMING_PHASES) {
    const duration = amount(RESOURCE_SPAN_ATTR.timingPrefix + phase);
    if (duration !== undefined) {
      phases[phase] = duration;
    }
  }
  return phases;
}
