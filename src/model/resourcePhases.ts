import { TIMING_PHASES, type TimingPhase } from '@opensessions/browser-sdk/contract';
import type { Resource } from './resource';

/** A stretch of a resource's time; both in ms, `offsetMs` from the resource's start. */
export interface PhaseBar {
  phase: TimingPhase | 'unknown';
  offsetMs: number;
  durationMs: number;
}

/**
 * The phases of a resource laid end to end, in their order. Time that no phase explains, because the browser hides it or
 * the connection was reused, comes last as `unknown`, so that the bars always add up to the duration.
 */
export function resourcePhases(resource: Pick<Resource, 'phases' | 'durationMs'>): PhaseBar[] {
  const bars: PhaseBar[] = [];
  let offsetMs = 0;
  for (const phase of TIMING_PHASES) {
    const durationMs = Math.min(resource.phases[phase] ?? 0, resource.durationMs - offsetMs);
    if (durationMs > 0) {
      bars.push({ phase, offsetMs, durationMs });
      offsetMs += durationMs;
    }
  }
  const rest = resource.durationMs - offsetMs;
  // Phases and duration are rounded apart from each other: less than this is no phase.
  if (rest > 0.5 || (bars.length === 0 && rest > 0)) {
    bars.push({ phase: 'unknown', offsetMs, durationMs: rest });
  }
  return bars;
}
