import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import { useLocation, useNavigate } from 'react-router';
import { SESSIONS_PATH } from '../model/paths';
import { t } from '../words';

/** An address that the app does not know, and the way back. */
export function NotFound() {
  const styles = useStyles2(getStyles);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (
    <div className={styles.box} data-testid="not-found">
      <Icon name="question-circle" size="xxl" />
      <h2>{t('app.noPage', 'There is no such page')}</h2>
      <p className={styles.path}>{pathname}</p>
      <Button icon="arrow-left" onClick={() => navigate(SESSIONS_PATH)}>
        {t('app.backToSessions', 'Back to the sessions')}
      </Button>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    box: css({
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(8, 2),
      color: theme.colors.text.secondary,
    }),
    path: css({ fontFamily: theme.typography.fontFamilyMonospace, overflowWrap: 'anywhere' }),
  };
}
