import { cx } from '@emotion/css';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Caused } from '../../model/causedBy';
import { t } from '../../words';
import { Offset } from '../clock/SessionClock';
import { formatDuration } from '../format';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';
import type { RowProps } from '../virtual/VirtualRows';
import { VitalValue } from '../vitals/VitalValue';
import { ErrorSummary } from './ErrorSummary';
import type { ActionEvent } from './eventNeighbours';
import { getEventRowStyles } from './eventRowStyles';
import { actionTitle, eventDuration, eventText, kindWord, KIND_ICONS } from './eventWords';
import { FrustrationBadges } from './FrustrationBadges';
import { RequestSummary } from './RequestSummary';
import type { SessionEvent } from './sessionEvents';

/** As many as have a name of their own; anybody can send more. */
const VITALS = 5;

export interface EventRowProps {
  event: SessionEvent;
  /** What the action caused. */
  caused?: Caused;
  /** The action that it followed. */
  cause?: ActionEvent;
  selected: boolean;
  onSelect: (event: SessionEvent) => void;
  row: RowProps;
}

/** One thing that happened, on one line. */
export function EventRow({ event, caused, cause, selected, onSelect, row }: EventRowProps) {
  const styles = useStyles2(getEventRowStyles);
  const { title, ...text } = eventText(event);
  const rest = [
    ...text.rest,
    ...(cause
      ? [t('events.after', 'after {{action}}', { action: `${cause.action.type} ${actionTitle(cause.action)}` })]
      : []),
  ]
    .join(' · ')
    .slice(0, 500);
  const duration = eventDuration(event);
  return (
    <button
      type="button"
      {...row}
      className={cx(styles.row, selected && styles.selected)}
      aria-expanded={selected}
      onClick={() => onSelect(event)}
      data-testid={`action-row-${event.id}`}
      data-kind={event.kind}
    >
      <span className={styles.offset}>
        <Offset ms={event.timeMs} />
      </span>
      <span className={cx(styles.kind, event.kind === 'error' && styles.error)} title={visibleText(kindWord(event))}>
        <Icon name={KIND_ICONS[event.kind]} size="sm" /> {kindWord(event)}
      </span>
      <span className={styles.words}>
        <span className={cx(styles.title, event.kind === 'error' && styles.error)} title={visibleText(title, 500)}>
          <PlainText value={title} limit={300} />
        </span>
        {rest && (
          <span className={styles.rest} title={visibleText(rest)}>
            <PlainText value={rest} limit={300} />
          </span>
        )}
        {event.kind === 'navigation' && event.vitals.length > 0 && (
          <span className={styles.vitals}>
            {event.vitals.slice(0, VITALS).map((vital) => (
              <VitalValue key={vital.name} vital={vital} />
            ))}
          </span>
        )}
        {event.kind === 'action' && <FrustrationBadges frustrations={event.action.frustrations} />}
        {caused && <RequestSummary requests={caused.requests} />}
        {caused && <ErrorSummary errors={caused.errors} />}
      </span>
      <span className={styles.duration}>{duration === undefined ? '' : formatDuration(duration)}</span>
    </button>
  );
}
