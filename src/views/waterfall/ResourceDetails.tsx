import React, { useMemo, type ReactNode } from 'react';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import { resourceName } from '../../model/resourceName';
import type { Span } from '../../model/span';
import { t } from '../../words';
import { Offset, TimeOfDay } from '../clock/SessionClock';
import { DetailsPanel, DetailsSection } from '../details/DetailsPanel';
import { FactList } from '../details/FactList';
import { OutcomeView } from '../states';
import { CopyButton } from '../text/CopyButton';
import { DataLink } from '../text/DataLink';
import { PlainText } from '../text/PlainText';
import { BackEndNotes, MOST_SPANS } from './BackEndNotes';
import { backEndOf } from './backEndSpans';
import { RequestTimeline } from './RequestTimeline';
import { TransportFacts } from './TransportFacts';

export interface ResourceDetailsProps {
  resource: Resource;
  /** The trace of a fetch or XHR; absent for resources that no code of the page asked for. */
  trace?: Outcome<Span[]>;
  traceLink?: ReactNode;
  /** Ways to the action that caused it and to the error that it caused. */
  ways?: ReactNode;
  onClose: () => void;
}

/** Where a resource's time went, what it weighed, and what the back end did for it. */
export function ResourceDetails({ resource, trace, traceLink, ways, onClose }: ResourceDetailsProps) {
  const backEnd = useMemo(() => trace?.data && backEndOf(resource, trace.data), [resource, trace?.data]);
  const request = [resource.method, resource.status].filter((part) => part !== undefined).join(' ');
  return (
    <DetailsPanel
      title={<PlainText value={resourceName(resource.url)} limit={300} />}
      onClose={onClose}
      actions={
        (traceLink || ways) && (
          <>
            {traceLink}
            {ways}
          </>
        )
      }
      testId="resource-details"
    >
      <FactList
        facts={[
          [t('waterfall.url', 'URL'), <DataLink key="url" url={resource.url} />],
          [t('waterfall.request', 'Request'), request && <PlainText key="request" value={request} limit={100} />],
          [t('waterfall.result', 'Result'), resource.failed ? t('waterfall.failed', 'failed') : undefined],
          [t('waterfall.type', 'Type'), <PlainText key="type" value={resource.type} />],
          [
            t('waterfall.started', 'Started'),
            <span key="start">
              <Offset ms={resource.startMs} /> (<TimeOfDay ms={resource.startMs} milliseconds />)
            </span>,
          ],
          [t('waterfall.page', 'Page'), resource.viewName && <PlainText key="page" value={resource.viewName} />],
        ]}
      />
      <DetailsSection
        title={trace ? t('waterfall.phasesAndBackEnd', 'Phases and back end') : t('waterfall.phases', 'Phases')}
      >
        <RequestTimeline resource={resource} spans={backEnd?.rows.slice(0, MOST_SPANS) ?? []} />
        {trace && (
          <OutcomeView
            outcome={trace}
            what={t('waterfall.backEndSpans', 'back-end spans')}
            skeleton={<div>{t('waterfall.reading', 'Reading the trace…')}</div>}
          >
            {() => backEnd && <BackEndNotes backEnd={backEnd} />}
          </OutcomeView>
        )}
      </DetailsSection>
      <DetailsSection title={t('waterfall.transport', 'Sizes and transport')}>
        <TransportFacts resource={resource} />
      </DetailsSection>
      {resource.traceId && (
        <DetailsSection title={t('waterfall.trace', 'Trace')}>
          <span data-testid="resource-trace-id">{resource.traceId}</span>{' '}
          <CopyButton value={resource.traceId} what={t('waterfall.traceId', 'trace id')} />
        </DetailsSection>
      )}
    </DetailsPanel>
  );
}
