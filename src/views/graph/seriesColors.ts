import type { GrafanaTheme2 } from '@grafana/data';

/** A colour a series from the theme's palette, the same for the same place; a lone series has the calm blue. */
export function seriesColors(theme: GrafanaTheme2, count: number): string[] {
  const { palette } = theme.visualization;
  return Array.from({ length: count }, (_, index) =>
    theme.visualization.getColorByName(count === 1 ? 'blue' : (palette[index % palette.length] ?? 'blue'))
  );
}
