import type { GrafanaTheme2 } from '@grafana/data';
import type { PageMoment } from '../../model/pageMoments';
import { momentColor } from './momentLook';
import type { WaterfallAxis } from './waterfallAxis';

/** With more cuts than this none is drawn: they would be a grey field. */
const MOST_CUTS = 40;

/**
 * The lines behind the bars, as CSS backgrounds, made once for all rows: a grey one at each place where idle time was cut out, and,
 * in the rows of a page, one for each moment of its load.
 * @returns the background of a row by its page
 */
export function waterfallLines(options: {
  theme: GrafanaTheme2;
  axis: WaterfallAxis;
  moments: ReadonlyMap<string, PageMoment[]>;
}): (viewId: string | undefined) => string | undefined {
  const { theme, axis, moments } = options;
  const cuts = (axis.cuts.length > MOST_CUTS ? [] : axis.cuts).map(({ at }) => line(theme.colors.border.weak, at, 1));
  const everywhere = cuts.join(', ') || undefined;
  const ofPages = new Map(
    [...moments].map(([viewId, ofPage]) => [
      viewId,
      // The first is on top.
      [...ofPage.map(({ kind, timeMs }) => line(momentColor(theme, kind), axis.position(timeMs), 2)), ...cuts].join(
        ', '
      ),
    ])
  );
  return (viewId) => (viewId && ofPages.get(viewId)) || everywhere;
}

function line(color: string, at: number, width: number): string {
  return `linear-gradient(${color}, ${color}) ${at * 100}% 0 / ${width}px 100% no-repeat`;
}
