import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import { onPlainClick } from '../../views/text/plainClick';
import { t } from '../../words';
import type { SessionUrlState } from './useSessionUrl';

/** The way back to the list, with its service and range; a plain link for a new tab. */
export function BackLink({ state }: { state: Pick<SessionUrlState, 'listHref' | 'openList'> }) {
  const styles = useStyles2(getStyles);
  return (
    <a
      href={state.listHref}
      className={styles.link}
      data-testid="back-to-sessions"
      onClick={onPlainClick(state.openList)}
    >
      <Icon name="angle-left" /> {t('session.list', 'Sessions')}
    </a>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return { link: css({ color: theme.colors.text.link, '&:hover': { textDecoration: 'underline' } }) };
}
