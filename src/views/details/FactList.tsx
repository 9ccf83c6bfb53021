import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

/** Named facts under each other; a fact that is not known (undefined) is left out. */
export function FactList({ facts }: { facts: Array<[name: string, value: ReactNode]> }) {
  const styles = useStyles2(getStyles);
  return (
    <dl className={styles.list}>
      {facts
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    list: css({
      margin: 0,
      '& > div': {
        display: 'grid',
        gridTemplateColumns: '140px minmax(0, 1fr)',
        gap: theme.spacing(1),
        padding: theme.spacing(0.25, 0),
      },
      dt: { color: theme.colors.text.secondary, fontWeight: 'normal' },
      dd: { margin: 0, overflowWrap: 'anywhere' },
    }),
  };
}
