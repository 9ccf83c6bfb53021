import { cx } from '@emotion/css';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Resource } from '../../model/resource';
import { Offset } from '../clock/SessionClock';
import { formatDuration } from '../format';
import { PlainText } from '../text/PlainText';
import type { RowProps } from '../virtual/VirtualRows';
import { getEventRowStyles } from './eventRowStyles';
import { eventDuration, eventText, kindWord, KIND_WORDS } from './eventWords';
import { FrustrationBadges } from './FrustrationBadges';
import { RequestSummary } from './RequestSummary';
import type { SessionEvent } from './sessionEvents';

export interface EventRowProps {
  event: SessionEvent;
  /** Requests that the action caused. */
  requests: Resource[];
  selected: boolean;
  onSelect: (event: SessionEvent) => void;
  row: RowProps;
}

/** One thing that happened, on one line. */
export function EventRow({ event, requests, selected, onSelect, row }: EventRowProps) {
  const styles = useStyles2(getEventRowStyles);
  const { title, rest } = eventText(event);
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
      <span className={cx(styles.kind, event.kind === 'error' && styles.error)}>
        <Icon name={KIND_WORDS[event.kind].icon} size="sm" /> {kindWord(event)}
      </span>
      <span className={styles.words}>
        <span className={cx(styles.title, event.kind === 'error' && styles.error)} title={title.slice(0, 500)}>
          <PlainText value={title} limit={300} />
        </span>
        {rest.length > 0 && (
          <span className={styles.rest} title={rest.join(' · ').slice(0, 500)}>
            <PlainText value={rest.join(' · ')} limit={300} />
          </span>
        )}
        {event.kind === 'action' && <FrustrationBadges frustrations={event.action.frustrations} />}
        {requests.length > 0 && <RequestSummary requests={requests} />}
      </span>
      <span className={styles.duration}>{duration === undefined ? '' : formatDuration(duration)}</span>
    </button>
  );
}
