import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** Around a grid with a waterfall, and what stands below its rows. */
export function getWaterfallGridStyles(theme: GrafanaTheme2) {
  return {
    box: css({ display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 }),
    footer: css({ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: theme.spacing(0, 3) }),
  };
}
