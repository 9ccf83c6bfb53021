import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Session } from '../../model/session';
import { userIdOf } from '../../model/mergeDocuments';
import { countryName, formatDuration, formatQuantity, formatTime } from '../../views/format';
import { PlainText } from '../../views/text/PlainText';
import { t } from '../../words';

/** Characters of one fact. */
const SHOWN = 100;

/** Who a session was, when and with what, in one line. */
export function SessionFacts({ session, timeZone }: { session: Session; timeZone: TimeZone }) {
  const styles = useStyles2(getStyles);
  const { client, user, counters } = session;
  const facts = [
    userIdOf(user) ?? t('panel.anonymous', 'anonymous'),
    `${formatTime(session.startMs, timeZone, { date: true })}, ${formatDuration(session.durationMs)}`,
    [client.browserName, client.browserVersion?.split('.')[0]].filter(Boolean).join(' '),
    client.osName,
    client.country && countryName(client.country),
    counters.errors !== undefined && formatQuantity(counters.errors, 'error'),
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <div className={styles.facts} data-testid="session-facts">
      {facts.map((fact, index) => (
        <span key={index} className={index === 0 ? styles.user : undefined}>
          <PlainText value={fact} limit={SHOWN} />
        </span>
      ))}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    facts: css({
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.25, 2),
      paddingBottom: theme.spacing(1),
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
    user: css({ color: theme.colors.text.primary, fontWeight: theme.typography.fontWeightMedium }),
  };
}
