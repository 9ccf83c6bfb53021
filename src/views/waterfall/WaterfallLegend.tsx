import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../words';
import { MOMENTS, momentColor, momentName } from './momentLook';
import { phaseColor, phaseName, PHASES } from './phaseLook';

/** A colour of a waterfall's bars and what it stands for. */
export interface BarColor {
  color: string;
  name: string;
}

export interface WaterfallLegendProps {
  /** Absent: the phases. */
  colors?: BarColor[];
  /** Whether there are lines of a page's load. */
  lines: boolean;
}

/** What the colours and lines of a waterfall stand for. */
export function WaterfallLegend({ colors, lines }: WaterfallLegendProps) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const shown =
    colors ??
    [...PHASES, 'unknown' as const].map((phase) => ({ color: phaseColor(theme, phase), name: phaseName(phase) }));
  return (
    <ul
      className={styles.list}
      aria-label={t('waterfall.colors', 'Colours of the waterfall')}
      data-testid="waterfall-legend"
    >
      {shown.map(({ color, name }) => (
        <li key={name}>
          <i className={styles.bar} style={{ background: color }} /> {name}
        </li>
      ))}
      {lines &&
        MOMENTS.map((kind) => (
          <li key={kind}>
            <i className={styles.line} style={{ background: momentColor(theme, kind) }} /> {momentName(kind)}
          </li>
        ))}
    </ul>
  );
}

function getStyles(theme: GrafanaTheme2) {
  const mark = { display: 'inline-block', height: 10, marginRight: theme.spacing(0.25) };
  return {
    list: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 1.5), margin: 0, listStyle: 'none' }),
    bar: css(mark, { width: 10, borderRadius: 2 }),
    line: css(mark, { width: 2 }),
  };
}
