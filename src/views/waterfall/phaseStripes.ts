import type { GrafanaTheme2 } from '@grafana/data';
import type { Resource } from '../../model/resource';
import { resourcePhases, type PhaseBar } from '../../model/resourcePhases';
import { phaseColor } from './phaseLook';

/** Of what a bar shows the phases. */
export type Phased = Pick<Resource, 'phases' | 'durationMs'>;

/**
 * A resource's phases side by side in their colours, as a CSS background.
 * @param shown those that have a colour; absent: all
 */
export function phaseStripes(theme: GrafanaTheme2, resource: Phased, shown?: ReadonlySet<PhaseBar['phase']>): string {
  const share = (ms: number) => `${(ms / Math.max(resource.durationMs, 0.001)) * 100}%`;
  const stripes = resourcePhases(resource).map(({ phase, offsetMs, durationMs }) => {
    const color = phaseColor(theme, !shown || shown.has(phase) ? phase : 'unknown');
    return `${color} ${share(offsetMs)} ${share(offsetMs + durationMs)}`;
  });
  return stripes.length ? `linear-gradient(to right, ${stripes.join(', ')})` : phaseColor(theme, 'unknown');
}
