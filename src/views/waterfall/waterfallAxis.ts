import type { Resource } from '../../model/resource';

/** Idle time between resources longer than this (ms) is cut out: a person reads for minutes, a page loads for milliseconds. */
const LONGEST_GAP_MS = 1000;
/** Share of the busy time that a cut takes, so that it can be seen. */
const CUT_SHARE = 0.015;

/** A horizontal time axis for resources. */
export interface WaterfallAxis {
  /** Where a time (ms since the epoch) lies, from 0 (left) to 1 (right). */
  position: (ms: number) => number;
  /** How long the idle stretches are (ms) that were cut out, and where the cuts are. */
  cuts: Array<{ at: number; idleMs: number }>;
}

interface Stretch {
  from: number;
  to: number;
  /** Busy and cut time drawn before this stretch, in ms of the axis. */
  before: number;
}

/**
 * @param resources and moments without a length, in any order
 * @returns an axis over all of them, without the idle time between them
 */
export function waterfallAxis(resources: ReadonlyArray<Pick<Resource, 'startMs' | 'durationMs'>>): WaterfallAxis {
  const stretches = busyStretches(resources);
  const busy = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const cut = Math.max(1, busy * CUT_SHARE);
  let total = 0;
  for (const stretch of stretches) {
    stretch.before = total;
    total += stretch.to - stretch.from + cut;
  }
  total = Math.max(1, total - cut);
  return {
    position: (ms) => {
      const stretch = stretchAt(stretches, ms);
      return stretch
        ? clamp((stretch.before + Math.min(Math.max(ms, stretch.from), stretch.to) - stretch.from) / total)
        : 0;
    },
    cuts: stretches.slice(1).map((stretch, index) => ({
      at: clamp((stretch.before - cut / 2) / total),
      idleMs: stretch.from - (stretches[index]?.to ?? stretch.from),
    })),
  };
}

/** The last stretch that begins at a time or before it, or the first one. */
function stretchAt(stretches: Stretch[], ms: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stretches[middle]?.from ?? Infinity) <= ms) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return stretches[low];
}

function busyStretches(resources: ReadonlyArray<Pick<Resource, 'startMs' | 'durationMs'>>): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { startMs, durationMs } of [...resources].sort((a, b) => a.startMs - b.startMs)) {
    const current = stretches[stretches.length - 1];
    const end = startMs + Math.max(1, durationMs);
    if (current && startMs - current.to <= LONGEST_GAP_MS) {
      current.to = Math.max(current.to, end);
    } else {
      stretches.push({ from: startMs, to: end, before: 0 });
    }
  }
  return stretches;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
