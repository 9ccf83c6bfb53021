import { Button } from '@grafana/ui';
import React from 'react';
import type { Resource } from '../../model/resource';
import type { ErrorEvent } from '../../model/story';
import { perLanguage, t } from '../../words';
import { DetailsSection } from '../details/DetailsPanel';
import { formatCount } from '../format';
import { DataLink } from '../text/DataLink';
import { PlainText } from '../text/PlainText';
import type { EventNeighbours } from './eventNeighbours';
import { actionTitle, errorTitle } from './eventWords';
import { requestWords } from './RequestSummary';
import type { EventKind, SessionEvent } from './sessionEvents';

/** Of so many, the first are listed: a click can start hundreds of requests. */
const LISTED = 50;

const resourceTitles = perLanguage((): Partial<Record<EventKind, string>> => ({
  action: t('events.requestsAfter', 'Requests that followed'),
  error: t('events.failedRequests', 'Failed requests'),
  navigation: t('events.document', 'Its document'),
  long_task: t('events.itsScript', 'Its script'),
}));

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
          title={t('events.actionBefore', 'The action before it')}
          of={[action]}
          text={(one) => `${one.action.type} ${actionTitle(one.action)}`}
          onOpen={(one) => onOpenEvent(one.id)}
        />
      )}
      <Ways
        title={resourceTitles()[event.kind] ?? t('events.requests', 'Requests')}
        of={resources}
        text={requestWords}
        onOpen={onOpenResource}
      />
      {unread && <UnreadRequest error={unread} />}
      <Ways
        title={t('events.errorsAfter', 'Errors that followed')}
        of={errors}
        text={errorTitle}
        onOpen={onOpenError}
      />
    </>
  );
}

/** The error tells of a request whose span is not read, or is gone. */
function UnreadRequest({ error }: { error: ErrorEvent }) {
  const words = [error.requestMethod, error.requestStatus].filter((part) => part !== undefined).join(' ');
  return (
    <DetailsSection title={t('events.failedRequests', 'Failed requests')}>
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
      {of.length > LISTED && (
        <div>
          {t('events.moreWays', 'and {{n}} more, all in RESOURCES and ERRORS', { n: formatCount(of.length - LISTED) })}
        </div>
      )}
    </DetailsSection>
  );
}
