import React from 'react';
import { useErrorImpact } from '../../data/hooks/useErrorImpact';
import { requestOfError } from '../../model/requestOfError';
import type { Resource } from '../../model/resource';
import { ErrorDetails } from '../../views/errors/ErrorDetails';
import { ErrorImpact } from '../../views/errors/ErrorImpact';
import type { ErrorRow } from '../../views/errors/errorRow';
import { breadcrumbs } from '../../views/events/breadcrumbs';
import type { SessionEvent } from '../../views/events/sessionEvents';
import { ExploreLink } from '../../views/explore/ExploreLink';
import { t } from '../../words';
import { sameErrorsLink } from './exploreQueries';
import { LogsButton } from './LogsButton';
import { MappedStack } from './MappedStack';
import type { SessionTabProps } from './sessionTabProps';
import { TraceButton } from './TraceButton';

export interface SelectedErrorProps extends Pick<
  SessionTabProps,
  | 'scope'
  | 'sources'
  | 'settings'
  | 'range'
  | 'impactRange'
  | 'impactRangeWords'
  | 'onOpenEvent'
  | 'onOpenResource'
  | 'onOpenLogs'
> {
  row: ErrorRow;
  /** Of the whole session: what led to an error may have happened on another page. */
  allEvents: SessionEvent[];
  resources: Resource[];
  onClose: () => void;
}

/** The details of the selected error, with what has to be asked for: how many others met it. */
export function SelectedError(props: SelectedErrorProps) {
  const { row, allEvents, resources, scope, sources, settings, range, impactRange, impactRangeWords } = props;
  const { error } = row;
  const impact = useErrorImpact(scope, error.fingerprint, impactRange);
  const request = requestOfError(error, resources);
  return (
    <ErrorDetails
      row={row}
      before={breadcrumbs(allEvents, error)}
      request={request}
      impact={<ErrorImpact impact={impact} rangeWords={impactRangeWords} />}
      renderStack={(stack, of) => (
        <MappedStack
          settings={settings}
          stack={stack}
          pageUrl={error.url}
          version={row.facts.version}
          notes={of === 'error'}
        />
      )}
      links={
        <>
          <LogsButton of={error} onOpenLogs={props.onOpenLogs} />
          <TraceButton sources={sources} traceId={error.traceId ?? request?.traceId} range={range} />
          {error.fingerprint && (
            <ExploreLink
              link={sameErrorsLink({ scope, fingerprint: error.fingerprint, range: impactRange })}
              testId="same-errors-link"
            >
              {t('session.sameErrorInExplore', 'Same error in Explore')}
            </ExploreLink>
          )}
        </>
      }
      onClose={props.onClose}
      onOpenEvent={props.onOpenEvent}
      onOpenResource={props.onOpenResource}
    />
  );
}
