import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { ClockSkew } from '../../model/logClockSkews';
import { t, Trans } from '../../words';
import { formatDuration, formatQuantity } from '../format';
import { PlainText } from '../text/PlainText';

/** Services that are named; a back end has few, a stranger may send any number. */
const NAMED = 3;

/** Says which services' lines lie elsewhere than their requests, so that nobody takes their order for what happened. */
export function ClockNote({ skews }: { skews: ClockSkew[] }) {
  const styles = useStyles2(getStyles);
  if (!skews.length) {
    return null;
  }
  const others = skews.length - NAMED;
  return (
    <div className={styles.note} role="status" data-testid="clock-note">
      <Icon name="clock-nine" size="sm" />
      <span className={styles.words}>
        {skews.slice(0, NAMED).map(({ service, byMs }) => (
          <span key={service}>
            {byMs < 0 ? (
              <Trans
                i18nKey="logs.clockBehind"
                defaults="<service>{{service}}</service>’s clock is about {{time}} behind the browser’s."
                values={{ service, time: formatDuration(-byMs) }}
                components={{ service: <Service /> }}
              />
            ) : (
              <Trans
                i18nKey="logs.clockAhead"
                defaults="<service>{{service}}</service>’s lines are about {{time}} later than their requests: its clock is ahead of the browser’s, or it went on working after the answer."
                values={{ service, time: formatDuration(byMs) }}
                components={{ service: <Service /> }}
              />
            )}{' '}
          </span>
        ))}
        {others > 0 &&
          `${t('logs.clockMore', 'So it is with {{services}}.', { services: formatQuantity(others, 'more service') })} `}
        {t('logs.ownTime', 'Lines keep their own time.')}
      </span>
    </div>
  );
}

/** A stranger's text: what cannot be seen of it is spelled out. */
function Service({ children = '' }: { children?: string }) {
  return <PlainText value={children} limit={60} />;
}

function getStyles(theme: GrafanaTheme2) {
  return {
    note: css({
      display: 'flex',
      alignItems: 'baseline',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 1),
      marginBottom: theme.spacing(1),
      background: theme.colors.warning.transparent,
      border: `1px solid ${theme.colors.warning.borderTransparent}`,
      borderRadius: theme.shape.radius.default,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    words: css({ overflowWrap: 'anywhere', minWidth: 0 }),
  };
}
