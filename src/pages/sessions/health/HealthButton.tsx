import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React, { useDeferredValue, useMemo, useState } from 'react';
import { dataHealth } from '../../../model/health/dataHealth';
import type { SessionList } from '../../../model/sessionList';
import { formatQuantity } from '../../../views/format';
import { t } from '../../../words';
import { HealthDrawer } from './HealthDrawer';

export interface HealthButtonProps {
  /** The sessions as far as they are loaded; absent while nothing is. */
  list: SessionList | undefined;
  /** When they were read (ms). */
  nowMs: number;
}

/** Opens the health of the data, and says how many problems it has. */
export function HealthButton(props: HealthButtonProps) {
  const styles = useStyles2(getStyles);
  const [open, setOpen] = useState(false);
  // Judging 50,000 sessions takes a moment: the page is drawn first.
  const newest = useMemo(() => ({ list: props.list, nowMs: props.nowMs }), [props.list, props.nowMs]);
  const { list, nowMs } = useDeferredValue(newest);
  const checks = useMemo(
    () => list && dataHealth({ sessions: list.sessions, unreadable: list.unreadable ?? 0, nowMs }),
    [list, nowMs]
  );
  const problems = checks?.filter(({ level }) => level === 'problem').length ?? 0;
  const title = t('health.title', 'Data health');
  const hint = checks
    ? t('health.found', 'Data health: {{problems}}', {
        problems: problems > 0 ? formatQuantity(problems, 'problem') : t('health.noProblems', 'no problems'),
      })
    : t('health.notLoaded', 'Data health: no sessions are loaded yet');
  return (
    <>
      <Button
        variant="secondary"
        icon="heart-rate"
        aria-label={checks ? hint : title}
        tooltip={hint}
        disabled={!checks}
        data-testid="health-button"
        onClick={() => setOpen(true)}
      >
        {problems > 0 && <span className={styles.problems}>{problems}</span>}
      </Button>
      {open && checks && list && (
        <HealthDrawer checks={checks} lookedAt={lookedAt(list)} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function lookedAt({ sessions, read, complete }: SessionList): string {
  const values = { sessions: formatQuantity(sessions.length, 'session') };
  if (sessions.length < read) {
    return complete
      ? t('health.lookedAtMatching', 'Looked at: {{sessions}} that match the filter, all of this time range.', values)
      : t(
          'health.lookedAtLoadedMatching',
          'Looked at: {{sessions}} that match the filter, as far as they are loaded.',
          values
        );
  }
  return complete
    ? t('health.lookedAt', 'Looked at: {{sessions}}, all of this time range.', values)
    : t('health.lookedAtLoaded', 'Looked at: {{sessions}}, as far as they are loaded.', values);
}

function getStyles(theme: GrafanaTheme2) {
  return { problems: css({ color: theme.colors.warning.text, fontWeight: theme.typography.fontWeightMedium }) };
}
