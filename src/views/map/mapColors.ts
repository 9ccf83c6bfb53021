import type { GrafanaTheme2 } from '@grafana/data';
import type { MapFigure } from './mapFigures';
import { MAP_STEPS } from './mapSteps';

const HUES: Readonly<Record<MapFigure, string>> = {
  sessions: 'blue',
  users: 'green',
  errors: 'red',
  error_rate: 'red',
  load_time: 'orange',
  blocking_time: 'purple',
  frustrations: 'yellow',
};
const SHADES = ['super-light-', 'light-', '', 'semi-dark-', 'dark-'];

/** The colours of a measure, least first: the more, the further from the background. */
export function mapColors(theme: GrafanaTheme2, measure: MapFigure): string[] {
  const colors = SHADES.slice(0, MAP_STEPS).map((shade) => theme.visualization.getColorByName(shade + HUES[measure]));
  return theme.isDark ? colors.reverse() : colors;
}

/** Land without a value. */
export function emptyLand(theme: GrafanaTheme2): string {
  return theme.colors.border.weak;
}
