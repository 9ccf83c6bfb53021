import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Drawer, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { HealthCheck } from '../../../model/health/healthCheck';
import { HealthItem } from './HealthItem';

export interface HealthDrawerProps {
  checks: readonly HealthCheck[];
  /** What was looked at: "240 sessions, all of this time range". */
  of: string;
  onClose: () => void;
}

const ORDER = { problem: 0, hint: 1, good: 2 };

/** What is wrong with the data, worst first, each with what to do. */
export function HealthDrawer({ checks, of, onClose }: HealthDrawerProps) {
  const styles = useStyles2(getStyles);
  const worstFirst = [...checks].sort((a, b) => ORDER[a.level] - ORDER[b.level]);
  return (
    <Drawer title="Data health" subtitle={`Looked at: ${of}.`} size="md" onClose={onClose}>
      <ul className={styles.list} data-testid="data-health">
        {worstFirst.map((check) => (
          <HealthItem key={check.name} check={check} />
        ))}
      </ul>
    </Drawer>
  );
}

function getStyles(_theme: GrafanaTheme2) {
  return { list: css({ listStyle: 'none', margin: 0, padding: 0 }) };
}
