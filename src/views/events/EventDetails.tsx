import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { t } from '../../words';
import { Offset, TimeOfDay } from '../clock/SessionClock';
import { AttributeTable } from '../details/AttributeTable';
import { DetailsPanel, DetailsSection } from '../details/DetailsPanel';
import { FactList } from '../details/FactList';
import { formatDuration } from '../format';
import { StackTrace } from '../stack/StackTrace';
import { DataLink } from '../text/DataLink';
import { PlainText } from '../text/PlainText';
import { VitalValue } from '../vitals/VitalValue';
import { eventFacts } from './eventFacts';
import { EventIds } from './EventIds';
import { EventWays, type EventWaysProps } from './EventWays';
import { eventDuration, eventText, kindWord } from './eventWords';
import { recordOf } from './sessionEvents';

export interface EventDetailsProps extends EventWaysProps {
  onClose: () => void;
  /** Links that lead out of the page: to the record's trace, to Explore. */
  links?: ReactNode;
  /** The button that leads to the record's log lines. */
  logsButton?: ReactNode;
  /** How many sessions and users an error reached; of no other kind. */
  impact?: ReactNode;
}

/** Everything known of one event, and the ways on from it. */
export function EventDetails({ onClose, links, logsButton, impact, ...ways }: EventDetailsProps) {
  const styles = useStyles2(getStyles);
  const { event, onOpenError } = ways;
  const record = recordOf(event);
  const duration = eventDuration(event);
  return (
    <DetailsPanel
      title={
        <>
          {kindWord(event)} · <PlainText value={eventText(event).title} limit={500} />
        </>
      }
      onClose={onClose}
      testId="event-details"
      actions={
        <>
          {event.kind === 'error' && (
            <Button
              size="sm"
              variant="secondary"
              fill="outline"
              icon="exclamation-circle"
              onClick={() => onOpenError(event.error)}
            >
              {t('events.openError', 'Open the error')}
            </Button>
          )}
          {logsButton}
          {links}
        </>
      }
    >
      <FactList
        facts={[
          [
            t('events.time', 'Time'),
            <span key="time">
              <TimeOfDay ms={event.timeMs} milliseconds /> (<Offset ms={event.timeMs} />)
            </span>,
          ],
          [t('events.page', 'Page'), record.viewName && <PlainText value={record.viewName} />],
          [t('events.url', 'URL'), record.url && <DataLink url={record.url} />],
          [t('events.duration', 'Duration'), duration === undefined ? undefined : formatDuration(duration)],
          ...eventFacts(event),
        ]}
      />
      {event.kind === 'error' && impact && (
        <DetailsSection title={t('events.impact', 'User impact')}>
          <div data-testid="event-impact">{impact}</div>
        </DetailsSection>
      )}
      {event.kind === 'navigation' && event.vitals.length > 0 && (
        <DetailsSection title={t('events.vitals', 'Web vitals')}>
          <ul className={styles.vitals}>
            {event.vitals.map((vital) => (
              <li key={vital.name}>
                <VitalValue vital={vital} />
              </li>
            ))}
          </ul>
        </DetailsSection>
      )}
      {event.kind === 'navigation' && event.view.utm && (
        <DetailsSection title={t('events.campaignTitle', 'Campaign (UTM)')}>
          <AttributeTable attributes={event.view.utm} label={t('events.utm', 'UTM parameters')} />
        </DetailsSection>
      )}
      <EventWays {...ways} />
      {event.kind === 'error' && event.error.stack && (
        <DetailsSection title={t('events.stack', 'Stack')}>
          <StackTrace stack={event.error.stack} />
        </DetailsSection>
      )}
      <EventIds event={event} />
      <DetailsSection title={t('events.attributes', 'Attributes')}>
        <AttributeTable attributes={record.attributes} label={t('events.attributesOf', 'Attributes of the record')} />
      </DetailsSection>
    </DetailsPanel>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    vitals: css({
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    }),
  };
}
