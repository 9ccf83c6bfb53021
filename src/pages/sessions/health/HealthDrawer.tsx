import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Drawer, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { HealthCheck } from '../../../model/health/healthCheck';
import { t } from '../../../words';
import { HealthItem } from './HealthItem';

export interface HealthDrawerProps {
  checks: readonly HealthCheck[];
  /** A sentence: "Looked at: 240 sessions, all of this time range." */
  lookedAt: string;
  onClose: () => void;
}

const ORDER = { problem: 0, hint: 1, good: 2 };

/** What is wrong with the data, worst first, each with what to do. */
export function HealthDrawer({ checks, lookedAt, onClose }: HealthDrawerProps) {
  const styles = useStyles2(getStyles);
  const worstFirst = [...checks].sort((a, b) => ORDER[a.level] - ORDER[b.level]);
  return (
    <Drawer title={t('health.title', 'Data health')} subtitle={lookedAt} size="md" onClose={onClose}>
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
