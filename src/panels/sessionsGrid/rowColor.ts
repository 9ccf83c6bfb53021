import type { GrafanaTheme2 } from '@grafana/data';
import type { SessionRow } from '../../data/frames/sessionTable';
import { errorLevel, frustrationLevel, sessionLoadLevel, type Level } from '../../views/sessions/levels';
import { fieldColor } from './fieldText';
import type { ColorMetric } from './gridOptions';

/** The colour of a row: by the field's thresholds, else by the levels of the app's list; undefined where nothing stands out. */
export function rowColor(row: SessionRow, metric: ColorMetric, theme: GrafanaTheme2): string | undefined {
  if (metric === 'none') {
    return undefined;
  }
  const level = levelOf(row, metric);
  return (
    fieldColor(row, metric) ??
    { normal: undefined, warning: theme.colors.warning.text, error: theme.colors.error.text }[level]
  );
}

function levelOf({ session }: SessionRow, metric: Exclude<ColorMetric, 'none'>): Level {
  switch (metric) {
    case 'errors':
      return errorLevel(session.counters.errors);
    case 'frustrations':
      return frustrationLevel(session.counters.frustrations);
    case 'load_time':
      return sessionLoadLevel(session);
  }
}
