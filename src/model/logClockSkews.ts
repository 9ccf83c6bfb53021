import { groupBy } from './groupBy';
import type { Resource } from './resource';
import type { LogLine } from './story';

/** A back-end service whose clock differs from the browser's, or seems to. */
export interface ClockSkew {
  service: string;
  /** How far its lines lie from the requests that they belong to, in ms; below 0: before them, which only a clock can do. */
  byMs: number;
}

/** ms: below, it is the network, or a service that logs late. */
const LEAST_MS = 2000;

/**
 * Which services' clocks differ from the browser's. A trace tells where all of a service's lines in it lie more than 2 s before the first
 * or after the last of its requests: by the distance of the middles of both, since the lines were written within the request. The median
 * over a service's traces counts, so that work that goes on after a few answers is not taken for a wrong clock.
 * @param lines the back end's; those of traces without a known request tell nothing
 * @param resources of the session
 * @returns the services by name
 */
export function clockSkews(lines: readonly LogLine[], resources: readonly Resource[]): ClockSkew[] {
  const requests = new Map<string, { from: number; to: number }>();
  for (const { traceId, startMs, durationMs } of resources) {
    const known = requests.get(traceId);
    requests.set(traceId, {
      from: Math.min(startMs, known?.from ?? Infinity),
      to: Math.max(startMs + durationMs, known?.to ?? -Infinity),
    });
  }
  const skews: ClockSkew[] = [];
  for (const [service, own] of groupBy(lines, (line) => line.service)) {
    const offsets: number[] = [];
    for (const [traceId, written] of groupBy(own, (line) => line.traceId ?? '')) {
      const request = requests.get(traceId);
      if (request) {
        offsets.push(offsetOf(written, request));
      }
    }
    const byMs = median(offsets);
    if (byMs !== undefined && Math.abs(byMs) > LEAST_MS) {
      skews.push({ service, byMs });
    }
  }
  return skews.sort((a, b) => (a.service < b.service ? -1 : 1));
}

/** How far the lines of one trace lie from its requests, in ms; 0 where any of them lies within. */
function offsetOf(lines: readonly LogLine[], { from, to }: { from: number; to: number }): number {
  let first = Infinity;
  let last = -Infinity;
  for (const { timeMs } of lines) {
    first = Math.min(first, timeMs);
    last = Math.max(last, timeMs);
  }
  return last < from - LEAST_MS || first > to + LEAST_MS ? (first + last - from - to) / 2 : 0;
}

function median(values: number[]): number | undefined {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
