import type { GrafanaTheme2 } from '@grafana/data';
import type { PhaseBar } from '../../model/resourcePhases';

type Phase = PhaseBar['phase'];

/** Names and colours of a resource's phases, in their order. Orange and red are left to what needs a person. */
const LOOK: Record<Phase, { name: string; hue: string }> = {
  queue: { name: 'Queuing, stalled', hue: 'super-light-purple' },
  redirect: { name: 'Redirect', hue: 'dark-purple' },
  dns: { name: 'DNS', hue: 'light-green' },
  connect: { name: 'Connect', hue: 'dark-green' },
  tls: { name: 'TLS', hue: 'dark-yellow' },
  request: { name: 'Request (time to first byte)', hue: 'light-blue' },
  response: { name: 'Response (download)', hue: 'dark-blue' },
  unknown: { name: 'Not explained by a phase', hue: '' },
};

/** The phases in the order in which they happen. */
export const PHASES = Object.keys(LOOK).filter((phase): phase is Exclude<Phase, 'unknown'> => phase !== 'unknown');

export function phaseName(phase: Phase): string {
  return LOOK[phase].name;
}

export function phaseColor(theme: GrafanaTheme2, phase: Phase): string {
  return phase === 'unknown' ? theme.colors.border.strong : theme.visualization.getColorByName(LOOK[phase].hue);
}

/** What the browser does not tell about other origins. */
export const NOT_REPORTED = 'not reported by the browser (cross-origin)';
