import { Button } from '@grafana/ui';
import React from 'react';
import type { Resource } from '../../model/resource';
import type { Sources } from '../../model/settings';
import type { Action, ErrorEvent } from '../../model/story';
import type { TimeSpan } from '../../model/timeSpan';
import { actionTitle } from '../../views/events/eventWords';
import { visibleText } from '../../views/text/visibleText';
import { ResourceDetails } from '../../views/waterfall/ResourceDetails';
import { isRequest } from '../../views/waterfall/resourceFilter';
import { t } from '../../words';
import { LogsButton } from './LogsButton';
import type { SessionTabProps } from './sessionTabProps';
import { TraceButton } from './TraceButton';
import { useRequestTrace, type KnownTraces } from './useRequestTrace';

export interface SelectedResourceProps extends Pick<SessionTabProps, 'onOpenLogs'> {
  resource: Resource;
  sources: Sources;
  range: TimeSpan;
  known: KnownTraces;
  /** What it was caused by, and what it caused. */
  action?: Action;
  error?: ErrorEvent;
  onOpenEvent: (id: string) => void;
  onOpenError: (error: ErrorEvent) => void;
  onClose: () => void;
}

/** The details of a resource; for a fetch or XHR with what the back end did, read when it is opened. */
export function SelectedResource(props: SelectedResourceProps) {
  const { resource, sources, range, known, action, error, onOpenEvent, onOpenError, onClose } = props;
  const trace = useRequestTrace(sources, resource, known);
  return (
    <ResourceDetails
      resource={resource}
      trace={isRequest(resource) ? trace : undefined}
      traceLink={<TraceButton sources={sources} traceId={resource.traceId} range={range} />}
      ways={
        <>
          <LogsButton of={{ traceId: resource.traceId, viewId: resource.viewId }} onOpenLogs={props.onOpenLogs} />
          {action && (
            <Button size="sm" variant="secondary" fill="outline" onClick={() => onOpenEvent(action.id)}>
              {t('session.actionOf', 'Action: {{action}}', {
                action: `${action.type} ${visibleText(actionTitle(action), 40)}`,
              })}
            </Button>
          )}
          {error && (
            <Button size="sm" variant="secondary" fill="outline" onClick={() => onOpenError(error)}>
              {t('session.errorOf', 'Error: {{error}}', { error: visibleText(error.message, 40) })}
            </Button>
          )}
        </>
      }
      onClose={onClose}
    />
  );
}
