import { Button } from '@grafana/ui';
import React from 'react';
import type { Resource } from '../../model/resource';
import type { ErrorEvent } from '../../model/story';
import { DetailsSection } from '../details/DetailsPanel';
import { DataLink } from '../text/DataLink';
import { PlainText } from '../text/PlainText';
import type { EventNeighbours } from './eventNeighbours';
import { actionTitle, errorTitle } from './eventWords';
import { requestWords } from './RequestSummary';
import type { EventKind, SessionEvent } from './sessionEvents';

/** Of so many, the first are listed: a click can start hundreds of requests. */
const LISTED = 50;

const RESOURCE_TITLES: Partial<Record<EventKind, string>> = {
  action: 'Requests that followed',
  error: 'Failed requests',
  navigation: 'Its document',
  long_task: 'Its script',
};

export interface EventWaysProps {
  event: SessionEvent;
  neighbours: EventNeighbours;
  onOpenEvent: (id: string) => void;
  onOpenResource: (resource: Resource) => void;
  onOpenError: (error: ErrorEvent) => void;
}

/** What came before and after an event, each a step away. */
export function EventWays({ event, neighbours, onOpenEvent, onOpenResource, onOpenError }: EventWaysProps) {
  const { action, resources, errors } = neighbours;
  const unread = event.kind === 'error' && resources.length === 0 && event.error.requestUrl ? event.error : undefined;
  return (
    <>
      {action && (
        <Ways
          title="The action before it"
          of={[action]}
          text={(one) => `${one.action.type} ${actionTitle(one.action)}`}
          onOpen={(one) => onOpenEvent(one.id)}
        />
      )}
      <Ways
        title={RESOURCE_TITLES[event.kind] ?? 'Requests'}
        of={resources}
        text={requestWords}
        onOpen={onOpenResource}
      />
      {unread && <UnreadRequest error={unread} />}
      <Ways title="Errors that followed" of={errors} text={errorTitle} onOpen={onOpenError} />
    </>
  );
}

/** The error tells of a request whose span is not read, or is gone. */
function UnreadRequest({ error }: { error: ErrorEvent }) {
  const words = [error.requestMethod, error.requestStatus].filter((part) => part !== undefined).join(' ');
  return (
    <DetailsSection title="Failed requests">
      <PlainText value={words} limit={100} /> <DataLink url={error.requestUrl ?? ''} />
    </DetailsSection>
  );
}

interface WaysProps<T> {
  title: string;
  of: T[];
  text: (item: T) => string;
  onOpen: (item: T) => void;
}

function Ways<T>({ title, of, text, onOpen }: WaysProps<T>) {
  return of.length === 0 ? null : (
    <DetailsSection title={title}>
      {of.slice(0, LISTED).map((item, index) => (
        <div key={index}>
          <Button size="sm" fill="text" icon="arrow-right" onClick={() => onOpen(item)}>
            <PlainText value={text(item)} limit={200} />
          </Button>
        </div>
      ))}
      {of.length > LISTED && <div>and {of.length - LISTED} more, all in RESOURCES and ERRORS</div>}
    </DetailsSection>
  );
}
