import type { GrafanaTheme2 } from '@grafana/data';
import type { PageMoment } from '../../model/pageMoments';

type Kind = PageMoment['kind'];

/** Names and colours of the lines in a waterfall. */
const LOOK: Record<Kind, { name: string; hue: string }> = {
  fcp: { name: 'First contentful paint (FCP)', hue: 'green' },
  lcp: { name: 'Largest contentful paint (LCP)', hue: 'purple' },
  load: { name: 'Load event', hue: '' },
};

export const MOMENTS = Object.keys(LOOK) as Kind[];

export function momentName(kind: Kind): string {
  return LOOK[kind].name;
}

export function momentColor(theme: GrafanaTheme2, kind: Kind): string {
  return LOOK[kind].hue ? theme.visualization.getColorByName(LOOK[kind].hue) : theme.colors.text.primary;
}
