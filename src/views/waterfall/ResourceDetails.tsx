import type { ReactNode } from 'react';
import React from 'react';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import { resourceName } from '../../model/resourceName';
import type { Span } from '../../model/span';
import { Offset, TimeOfDay } from '../clock/SessionClock';
import { DetailsPanel, DetailsSection } from '../details/DetailsPanel';
import { FactList } from '../details/FactList';
import { formatBytes } from '../format';
import { OutcomeView } from '../states';
import { CopyButton } from '../text/CopyButton';
import { DataLink } from '../text/DataLink';
import { PlainText } from '../text/PlainText';
import { backEndSpans } from './backEndSpans';
import { NOT_REPORTED } from './phaseLook';
import { RequestTimeline } from './RequestTimeline';

export interface ResourceDetailsProps {
  resource: Resource;
  /** The trace of a fetch or XHR; absent for resources that no code of the page asked for. */
  trace?: Outcome<Span[]>;
  traceLink?: ReactNode;
  onClose: () => void;
}

/** Where a resource's time went, what it weighed, and what the back end did for it. */
export function ResourceDetails({ resource, trace, traceLink, onClose }: ResourceDetailsProps) {
  const spans = trace?.data ? backEndSpans(trace.data, resource.spanId) : [];
  return (
    <DetailsPanel
      title={<PlainText value={resourceName(resource.url)} limit={300} />}
      onClose={onClose}
      actions={traceLink}
      testId="resource-details"
    >
      <FactList
        facts={[
          ['URL', <DataLink key="url" url={resource.url} />],
          ['Request', [resource.method, resource.status].filter((part) => part !== undefined).join(' ') || undefined],
          ['Result', resource.failed ? 'failed' : undefined],
          ['Type', <PlainText key="type" value={resource.type} />],
          [
            'Started',
            <span key="start">
              <Offset ms={resource.startMs} /> (<TimeOfDay ms={resource.startMs} milliseconds />)
            </span>,
          ],
          ['Page', resource.viewName && <PlainText key="page" value={resource.viewName} />],
        ]}
      />
      <DetailsSection title={trace ? 'Phases and back end' : 'Phases'}>
        <RequestTimeline resource={resource} spans={spans} />
        {trace && (
          <OutcomeView outcome={trace} what="back-end spans" skeleton={<div>Reading the trace…</div>}>
            {() =>
              spans.length ? null : (
                <div>No back-end spans: the service is not instrumented, or the request carried no traceparent.</div>
              )
            }
          </OutcomeView>
        )}
      </DetailsSection>
      <DetailsSection title="Sizes and transport">
        <FactList
          facts={[
            ['Transferred', bytes(resource.transferSize)],
            ['Encoded', bytes(resource.encodedSize)],
            ['Decoded', bytes(resource.decodedSize)],
            ['Protocol', resource.protocol ? <PlainText key="protocol" value={resource.protocol} /> : NOT_REPORTED],
            ['Initiator', resource.initiator && <PlainText key="initiator" value={resource.initiator} />],
            ['Cache', resource.cache && <PlainText key="cache" value={resource.cache} />],
            [
              'Render blocking',
              resource.renderBlocking && <PlainText key="blocking" value={resource.renderBlocking} />,
            ],
          ]}
        />
      </DetailsSection>
      <DetailsSection title="Trace">
        <span data-testid="resource-trace-id">{resource.traceId}</span>{' '}
        <CopyButton value={resource.traceId} what="trace id" />
      </DetailsSection>
    </DetailsPanel>
  );
}

function bytes(size: number | undefined): string {
  return size === undefined ? NOT_REPORTED : formatBytes(size);
}
