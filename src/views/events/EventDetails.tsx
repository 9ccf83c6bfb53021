import { Button } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import type { Caused } from '../../model/causedBy';
import type { Resource } from '../../model/resource';
import type { ErrorEvent } from '../../model/story';
import { TimeOfDay } from '../clock/SessionClock';
import { AttributeTable } from '../details/AttributeTable';
import { DetailsPanel, DetailsSection } from '../details/DetailsPanel';
import { FactList } from '../details/FactList';
import { formatDuration } from '../format';
import { StackTrace } from '../stack/StackTrace';
import { DataLink } from '../text/DataLink';
import { PlainText } from '../text/PlainText';
import { errorTitle, eventDuration, eventText, kindWord } from './eventWords';
import { FrustrationBadges } from './FrustrationBadges';
import { requestWords } from './RequestSummary';
import { recordOf, type SessionEvent } from './sessionEvents';

export interface EventDetailsProps {
  event: SessionEvent;
  caused?: Caused;
  onClose: () => void;
  onOpenResource: (resource: Resource) => void;
  onOpenError: (error: ErrorEvent) => void;
  /** The link to the record's trace; nothing where there is none. */
  traceLink?: ReactNode;
}

/** Everything known of one event, and the ways on from it. */
export function EventDetails({ event, caused, onClose, onOpenResource, onOpenError, traceLink }: EventDetailsProps) {
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
              Open the error
            </Button>
          )}
          {traceLink}
        </>
      }
    >
      <FactList
        facts={[
          ['Time', <TimeOfDay key="time" ms={event.timeMs} milliseconds />],
          ['Page', record.viewName && <PlainText value={record.viewName} />],
          ['URL', record.url && <DataLink url={record.url} />],
          ['Duration', duration === undefined ? undefined : formatDuration(duration)],
          ...ownFacts(event),
        ]}
      />
      {event.kind === 'error' && event.error.stack && (
        <DetailsSection title="Stack">
          <StackTrace stack={event.error.stack} />
        </DetailsSection>
      )}
      {caused && caused.requests.length > 0 && (
        <DetailsSection title="Requests that followed">
          <Ways of={caused.requests} keyOf={(request) => request.spanId} text={requestWords} onOpen={onOpenResource} />
        </DetailsSection>
      )}
      {caused && caused.errors.length > 0 && (
        <DetailsSection title="Errors that followed">
          <Ways of={caused.errors} keyOf={(error) => error.id} text={errorTitle} onOpen={onOpenError} />
        </DetailsSection>
      )}
      <DetailsSection title="Attributes">
        <AttributeTable attributes={record.attributes} label="Attributes of the record" />
      </DetailsSection>
    </DetailsPanel>
  );
}

interface WaysProps<T> {
  of: T[];
  keyOf: (item: T) => string;
  text: (item: T) => string;
  onOpen: (item: T) => void;
}

/** Neighbours of a record, each a step away. */
function Ways<T>({ of, keyOf, text, onOpen }: WaysProps<T>) {
  return (
    <>
      {of.map((item, index) => (
        <div key={`${keyOf(item)}:${index}`}>
          <Button size="sm" fill="text" icon="arrow-right" onClick={() => onOpen(item)}>
            <PlainText value={text(item)} limit={200} />
          </Button>
        </div>
      ))}
    </>
  );
}

function ownFacts(event: SessionEvent): Array<[string, ReactNode]> {
  switch (event.kind) {
    case 'navigation':
      return [
        [
          'Rendered in',
          event.view.renderingTimeMs === undefined ? undefined : formatDuration(event.view.renderingTimeMs),
        ],
        ['Time on page', event.view.timeSpentMs === undefined ? undefined : formatDuration(event.view.timeSpentMs)],
        ['Referrer', event.view.referrer && <DataLink key="referrer" url={event.view.referrer} />],
        ['URL parameters', event.view.urlParams && <PlainText key="params" value={event.view.urlParams} />],
      ];
    case 'action':
      return [
        ['Element', event.action.target && <PlainText key="target" value={event.action.target} />],
        [
          'Frustration',
          event.action.frustrations.length ? (
            <FrustrationBadges key="bad" frustrations={event.action.frustrations} />
          ) : undefined,
        ],
      ];
    case 'error':
      return [
        ['Source', event.error.source],
        ['Handled', event.error.handled === undefined ? undefined : event.error.handled ? 'yes' : 'no'],
      ];
    case 'long_task':
      return [['Script', event.task.script && <PlainText key="script" value={event.task.script} />]];
  }
}
