import { css } from '@emotion/css';
import type { GrafanaTheme2, IconName } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { HealthCheck, HealthLevel } from '../../../model/health/healthCheck';
import { PlainText } from '../../../views/text/PlainText';
import { Snippet } from '../../../views/text/Snippet';
import { perLanguage, t } from '../../../words';
import { healthWords } from './healthWords';

const look = perLanguage((): Readonly<Record<HealthLevel, { icon: IconName; word: string }>> => ({
  good: { icon: 'check-circle', word: t('health.good', 'Good') },
  hint: { icon: 'info-circle', word: t('health.canBeBetter', 'Can be better') },
  problem: { icon: 'exclamation-triangle', word: t('health.problem', 'Problem') },
}));

/** One check: what was found, and what to do. */
export function HealthItem({ check }: { check: HealthCheck }) {
  const styles = useStyles2(getStyles);
  const { title, finding, advice, snippet } = healthWords(check);
  const { icon, word } = look()[check.level];
  return (
    <li className={styles.item} data-testid={`health-${check.name}`} data-level={check.level}>
      <div className={styles.head}>
        <Icon name={icon} className={styles[check.level]} />
        <h4 className={styles.title}>{title}</h4>
        <span className={styles.word}>{word}</span>
      </div>
      <p className={styles.text}>
        <PlainText value={finding} limit={2000} />
      </p>
      {advice && <p className={styles.text}>{advice}</p>}
      {snippet && <Snippet title={snippet.title} code={snippet.code} />}
    </li>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    item: css({
      padding: theme.spacing(1, 0),
      '& + &': { borderTop: `1px solid ${theme.colors.border.weak}` },
    }),
    head: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1) }),
    title: css({ margin: 0, fontSize: theme.typography.body.fontSize }),
    word: css({
      marginLeft: 'auto',
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    text: css({ margin: theme.spacing(0.5, 0), color: theme.colors.text.secondary, overflowWrap: 'anywhere' }),
    good: css({ color: theme.colors.success.text }),
    hint: css({ color: theme.colors.text.secondary }),
    problem: css({ color: theme.colors.warning.text }),
  };
}
