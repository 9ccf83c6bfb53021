import { RESOURCE_SPAN_ATTR, TIMING_PHASES } from '../../contract';
import type { TimingPhase } from '../../contract';
import { tenths } from '../../browser/round';
import type { Attributes } from '../../browser/telemetry';

/** A timing entry with what newer browsers add. */
export interface ResourceTiming extends PerformanceResourceTiming {
  readonly renderBlockingStatus?: string;
  readonly deliveryType?: string;
  readonly contentType?: string;
}

/**
 * Phases of a resource in ms, one after the other: together they are its duration (Resource Timing, W3C). `connect`
 * does not contain `tls`; `queue` is what is left before the request starts. Undefined when the browser hides them
 * (another origin without Timing-Allow-Origin).
 */
export function phasesOf(entry: ResourceTiming): Record<TimingPhase, number> | undefined {
  const { startTime, fetchStart, requestStart, responseStart, responseEnd, secureConnectionStart: tlsStart } = entry;
  if (!requestStart || !responseStart || responseEnd < responseStart) {
    return undefined;
  }
  const redirect = entry.redirectStart ? entry.redirectEnd - entry.redirectStart : Math.max(0, fetchStart - startTime);
  const dns = entry.domainLookupEnd - entry.domainLookupStart;
  const tls = tlsStart ? entry.connectEnd - tlsStart : 0;
  const connect = entry.connectEnd - entry.connectStart - tls;
  return {
    queue: requestStart - startTime - redirect - dns - connect - tls,
    redirect,
    dns,
    connect,
    tls,
    request: responseStart - requestStart,
    response: responseEnd - responseStart,
  };
}

/** What a timing entry says of a resource, as attributes of its span. */
export function timingAttributes(entry: ResourceTiming): Attributes {
  const phases = phasesOf(entry);
  const attributes: Attributes = {
    [RESOURCE_SPAN_ATTR.status]: entry.responseStatus || undefined,
    [RESOURCE_SPAN_ATTR.initiator]: entry.initiatorType,
    [RESOURCE_SPAN_ATTR.protocol]: entry.nextHopProtocol,
    [RESOURCE_SPAN_ATTR.renderBlocking]: entry.renderBlockingStatus,
  };
  // What is hidden is 0. The body of a CORS response is not hidden from its page, but how it came is (Resource Timing, W3C; so does Firefox).
  const isTold = phases || entry.transferSize || entry.domainLookupStart;
  if (isTold) {
    attributes[RESOURCE_SPAN_ATTR.transferSize] = entry.transferSize;
    attributes[RESOURCE_SPAN_ATTR.cache] = cacheState(entry);
  }
  if (isTold || entry.decodedBodySize) {
    attributes[RESOURCE_SPAN_ATTR.encodedSize] = entry.encodedBodySize;
    attributes[RESOURCE_SPAN_ATTR.decodedSize] = entry.decodedBodySize;
  }
  for (const phase of TIMING_PHASES) {
    attributes[RESOURCE_SPAN_ATTR.timingPrefix + phase] = phases && tenths(Math.max(0, phases[phase]));
  }
  return attributes;
}

/** `hit`: from the cache; `validated`: the server said it is still good (304); `miss`: transferred. */
function cacheState(entry: ResourceTiming): 'hit' | 'validated' | 'miss' {
  if (entry.deliveryType === 'cache' || (entry.transferSize === 0 && entry.decodedBodySize > 0)) {
    return 'hit';
  }
  return entry.responseStatus === 304 || (entry.encodedBodySize > 0 && entry.transferSize < entry.encodedBodySize)
    ? 'validated'
    : 'miss';
}
