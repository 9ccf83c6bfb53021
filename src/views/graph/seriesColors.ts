import type { GrafanaTheme2 } from '@grafana/data';
import type { BarSeries } from './barSeries';

/**
 * A colour a series: from the theme's palette, the same for the same place; red for what needs a person, grey for what is
 * not told apart, the calm blue for a lone series and beside red. All of them opaque: bars lie on one another.
 */
export function seriesColors(theme: GrafanaTheme2, series: ReadonlyArray<Pick<BarSeries, 'tone'>>): string[] {
  const { palette, getColorByName } = theme.visualization;
  const calm = series.length === 1 || series.some(({ tone }) => tone === 'bad');
  let place = 0;
  return series.map(({ tone }) => {
    if (tone) {
      return getColorByName(tone === 'bad' ? 'red' : 'gray');
    }
    return getColorByName(calm ? 'blue' : (palette[place++ % palette.length] ?? 'blue'));
  });
}
