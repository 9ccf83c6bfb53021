import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import { visibleText } from '../text/visibleText';
import { t } from '../../words';

const PROBLEM_CHARACTERS = 300;

export interface FilterProblemsProps {
  id: string;
  problems: readonly string[];
}

/** What in the text makes no sense, a line each, said to a screen reader as it comes. */
export function FilterProblems({ id, problems }: FilterProblemsProps) {
  const styles = useStyles2(getStyles);
  return (
    <div id={id} role="status" data-testid="filter-problems">
      {problems.length > 0 && (
        <ul className={styles.list}>
          {problems.map((problem) => (
            <li key={problem} className={styles.line}>
              <Icon name="exclamation-triangle" size="sm" className={styles.icon} />
              <bdi>{visibleText(problem, PROBLEM_CHARACTERS)}</bdi>
            </li>
          ))}
          <li className={styles.rest}>{t('filter.restHolds', 'The rest of the filter holds.')}</li>
        </ul>
      )}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    list: css({ margin: theme.spacing(0.5, 0, 0), padding: 0, listStyle: 'none' }),
    line: css({
      display: 'flex',
      alignItems: 'baseline',
      gap: theme.spacing(0.5),
      color: theme.colors.warning.text,
      fontSize: theme.typography.bodySmall.fontSize,
      overflowWrap: 'anywhere',
    }),
    icon: css({ flexShrink: 0, alignSelf: 'center' }),
    rest: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  };
}
