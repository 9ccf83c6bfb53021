import type { GrafanaTheme2 } from '@grafana/data';
import type { PageMoment } from '../../model/pageMoments';
import { perLanguage, t } from '../../words';

type Kind = PageMoment['kind'];

/** The lines in a waterfall and their colours. */
const HUES: Record<Kind, string> = { fcp: 'green', lcp: 'purple', load: '' };
const names = perLanguage<Record<Kind, string>>(() => ({
  fcp: t('waterfall.fcp', 'First contentful paint (FCP)'),
  lcp: t('waterfall.lcp', 'Largest contentful paint (LCP)'),
  load: t('waterfall.load', 'Load event'),
}));

export const MOMENTS = Object.keys(HUES) as Kind[];

export function momentName(kind: Kind): string {
  return names()[kind];
}

export function momentColor(theme: GrafanaTheme2, kind: Kind): string {
  return HUES[kind] ? theme.visualization.getColorByName(HUES[kind]) : theme.colors.text.primary;
}
