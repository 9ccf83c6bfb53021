import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { MOMENTS, momentColor, momentName } from './momentLook';
import { phaseColor, phaseName, PHASES } from './phaseLook';

/** What the colours and lines of a waterfall stand for. */
export function WaterfallLegend({ lines }: { lines: boolean }) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list} aria-label="Colours of the waterfall">
      {[...PHASES, 'unknown' as const].map((phase) => (
        <li key={phase}>
          <i className={styles.bar} style={{ background: phaseColor(theme, phase) }} /> {phaseName(phase)}
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
