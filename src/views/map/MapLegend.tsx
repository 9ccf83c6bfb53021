import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { emptyLand, mapColors } from './mapColors';
import { FIGURE_WORDS, type MapMeasure } from './mapFigures';
import type { MapStep } from './mapSteps';

export interface MapLegendProps {
  measure: MapMeasure;
  steps: MapStep[];
}

/** The colours of the map in numbers. */
export function MapLegend({ measure, steps }: MapLegendProps) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const { title, format } = FIGURE_WORDS[measure];
  const colors = mapColors(theme, measure);
  const words = ({ from, to }: MapStep) =>
    format(from) === format(to) ? format(from) : `${format(from)} – ${format(to)}`;
  return (
    <ul className={styles.list} aria-label={`Colours: ${title}`} data-testid="map-legend">
      {steps.map((step, n) => (
        <li key={step.from} className={styles.entry}>
          <span className={styles.swatch} style={{ background: colors[n] }} />
          {words(step)}
        </li>
      ))}
      <li className={styles.entry}>
        <span className={styles.swatch} style={{ background: emptyLand(theme) }} />
        {measure === 'sessions' ? 'none' : 'not known'}
      </li>
    </ul>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    list: css({
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.25, 1.5),
      margin: theme.spacing(0.5, 0, 0),
      padding: 0,
      listStyle: 'none',
      fontSize: theme.typography.bodySmall.fontSize,
      fontVariantNumeric: 'tabular-nums',
      color: theme.colors.text.secondary,
    }),
    entry: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.75), whiteSpace: 'nowrap' }),
    swatch: css({ width: 14, height: 10, borderRadius: 1, flexShrink: 0 }),
  };
}
