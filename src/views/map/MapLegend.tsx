import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../words';
import { emptyLand } from './mapColors';
import type { MapLook } from './mapLook';

/** The colours of the map in numbers. */
export function MapLegend({ look: { title, legend, none } }: { look: Pick<MapLook, 'title' | 'legend' | 'none'> }) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  return (
    <ul
      className={styles.list}
      aria-label={t('map.colors', 'Colours: {{figure}}', { figure: title })}
      data-testid="map-legend"
    >
      {legend.map(({ color, words }) => (
        <li key={words} className={styles.entry}>
          <span className={styles.swatch} style={{ background: color }} />
          {words}
        </li>
      ))}
      <li className={styles.entry}>
        <span className={styles.swatch} style={{ background: emptyLand(theme) }} />
        {none}
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
