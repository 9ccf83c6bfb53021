import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { Snippet } from '../../../views/text/Snippet';
import { visibleText } from '../../../views/text/visibleText';
import { Trans } from '../../../words';
import { reachChecks } from './reachChecks';

export interface ReachCheckListProps {
  /** `service.name` that is missed. */
  service?: string;
}

/** What to check where a page should send sessions and none arrive. */
export function ReachCheckList({ service }: ReachCheckListProps) {
  const styles = useStyles2(getStyles);
  return (
    <ol className={styles.list} data-testid="reach-checks">
      {reachChecks(service).map(({ title, text, command, expected }) => (
        <li key={title} className={styles.check}>
          <div className={styles.title}>{title}</div>
          <p className={styles.text}>{text}</p>
          <Snippet title={title} code={command} />
          <p className={styles.text}>
            <Trans
              i18nKey="setup.expected"
              defaults="Expected: <bdi>{{expected}}</bdi>."
              values={{ expected: visibleText(expected, 500) }}
              components={{ bdi: <bdi /> }}
            />
          </p>
        </li>
      ))}
    </ol>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    list: css({ margin: 0, paddingLeft: theme.spacing(2.5), textAlign: 'left' }),
    check: css({ marginBottom: theme.spacing(2) }),
    title: css({ fontWeight: theme.typography.fontWeightMedium, color: theme.colors.text.primary }),
    text: css({ margin: theme.spacing(0, 0, 0.5), overflowWrap: 'anywhere' }),
  };
}
