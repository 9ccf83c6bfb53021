import type { GrafanaTheme2 } from '@grafana/data';
import type { PhaseBar } from '../../model/resourcePhases';
import { perLanguage, t } from '../../words';

type Phase = PhaseBar['phase'];

/** A resource's phases and their colours, in their order. Orange and red are left to what needs a person. */
const HUES: Record<Phase, string> = {
  queue: 'super-light-purple',
  redirect: 'dark-purple',
  dns: 'light-green',
  connect: 'dark-green',
  tls: 'dark-yellow',
  request: 'light-blue',
  response: 'dark-blue',
  unknown: '',
};
const names = perLanguage<Record<Phase, string>>(() => ({
  queue: t('waterfall.phaseQueue', 'Queuing, stalled'),
  redirect: t('waterfall.phaseRedirect', 'Redirect'),
  dns: t('waterfall.phaseDns', 'DNS'),
  connect: t('waterfall.phaseConnect', 'Connect'),
  tls: t('waterfall.phaseTls', 'TLS'),
  request: t('waterfall.phaseRequest', 'Request (time to first byte)'),
  response: t('waterfall.phaseResponse', 'Response (download)'),
  unknown: t('waterfall.phaseUnknown', 'Not explained by a phase'),
}));

/** The phases in the order in which they happen. */
export const PHASES = Object.keys(HUES).filter((phase): phase is Exclude<Phase, 'unknown'> => phase !== 'unknown');

export function phaseName(phase: Phase): string {
  return names()[phase];
}

export function phaseColor(theme: GrafanaTheme2, phase: Phase): string {
  return phase === 'unknown' ? theme.colors.border.strong : theme.visualization.getColorByName(HUES[phase]);
}

/** What the browser does not tell about other origins. */
export function notReported(): string {
  return t('waterfall.notReported', 'not reported by the browser (cross-origin)');
}
