import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import type { Resource } from '../../model/resource';
import type { ErrorEvent } from '../../model/story';
import { Offset, TimeOfDay } from '../clock/SessionClock';
import { AttributeTable } from '../details/AttributeTable';
import { DetailsPanel, DetailsSection } from '../details/DetailsPanel';
import { FactList } from '../details/FactList';
import { BreadcrumbList } from '../events/BreadcrumbList';
import { errorTitle } from '../events/eventWords';
import { requestWords } from '../events/RequestSummary';
import type { SessionEvent } from '../events/sessionEvents';
import { StackTrace } from '../stack/StackTrace';
import { DataLink } from '../text/DataLink';
import { PlainText } from '../text/PlainText';

export interface ErrorDetailsProps {
  error: ErrorEvent;
  /** The events before it, the nearest last. */
  before: SessionEvent[];
  /** The request that failed, where its span is known. */
  request?: Resource;
  /** Errors of the same fingerprint in this session. */
  occurrences: number;
  traceLink?: ReactNode;
  onClose: () => void;
  onOpenEvent: (id: string) => void;
  onOpenResource: (resource: Resource) => void;
}

/** Everything known of one error: what was said, where in the code, and what led up to it. */
export function ErrorDetails(props: ErrorDetailsProps) {
  const { error, before, request, occurrences, traceLink, onClose, onOpenEvent, onOpenResource } = props;
  const styles = useStyles2(getStyles);
  return (
    <DetailsPanel
      title={<PlainText value={errorTitle(error)} limit={300} />}
      onClose={onClose}
      actions={traceLink}
      testId="error-details"
    >
      <DetailsSection title="Message">
        <div className={styles.message} data-testid="error-message">
          <PlainText value={error.message} />
        </div>
      </DetailsSection>
      {error.stack && (
        <DetailsSection title="Stack">
          <StackTrace stack={error.stack} />
        </DetailsSection>
      )}
      {error.causes && (
        <DetailsSection title="Causes">
          <div className={styles.message}>
            <PlainText value={error.causes} />
          </div>
        </DetailsSection>
      )}
      {(request ?? error.requestUrl) && (
        <DetailsSection title="The request that failed">
          <FailedRequest error={error} request={request} onOpenResource={onOpenResource} />
        </DetailsSection>
      )}
      <DetailsSection title="About it">
        <FactList
          facts={[
            [
              'Time',
              <span key="time">
                <TimeOfDay ms={error.timeMs} milliseconds /> (<Offset ms={error.timeMs} />)
              </span>,
            ],
            ['Type', error.type && <PlainText key="type" value={error.type} />],
            ['Source', error.source && <PlainText key="source" value={error.source} />],
            ['Handled', error.handled === undefined ? undefined : error.handled ? 'yes' : 'no'],
            ['Page', error.viewName && <PlainText key="page" value={error.viewName} />],
            ['URL', error.url && <DataLink key="url" url={error.url} />],
            ['Same error here', `${occurrences} in this session`],
            ['Fingerprint', error.fingerprint && <PlainText key="fingerprint" value={error.fingerprint} />],
            ['Trace', error.traceId && <PlainText key="trace" value={error.traceId} />],
          ]}
        />
      </DetailsSection>
      <DetailsSection title={`Before it (${before.length})`}>
        {before.length ? (
          <BreadcrumbList events={before} onOpen={onOpenEvent} />
        ) : (
          <div>It was the first thing that happened.</div>
        )}
      </DetailsSection>
      {Object.keys(error.labels).length > 0 && (
        <DetailsSection title="Labels">
          <AttributeTable attributes={error.labels} label="Labels of the error" />
        </DetailsSection>
      )}
      <DetailsSection title="Attributes">
        <AttributeTable attributes={error.attributes} label="Attributes of the error" />
      </DetailsSection>
    </DetailsPanel>
  );
}

function FailedRequest({
  error,
  request,
  onOpenResource,
}: Pick<ErrorDetailsProps, 'error' | 'request' | 'onOpenResource'>) {
  if (request) {
    return (
      <Button size="sm" fill="text" icon="arrow-right" onClick={() => onOpenResource(request)}>
        <PlainText value={requestWords(request)} limit={300} />
      </Button>
    );
  }
  const words = [error.requestMethod, error.requestStatus].filter((part) => part !== undefined).join(' ');
  return (
    <div data-testid="error-request">
      {words} <DataLink url={error.requestUrl ?? ''} />
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    message: css({
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      maxHeight: 240,
      overflow: 'auto',
      fontFamily: theme.typography.fontFamilyMonospace,
      fontSize: theme.typography.bodySmall.fontSize,
    }),
  };
}
