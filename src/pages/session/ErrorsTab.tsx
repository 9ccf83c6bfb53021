import React, { useMemo } from 'react';
import { fingerprintOf } from '../../model/groupErrors';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { ErrorEvent, SessionStory } from '../../model/story';
import { SideBySide } from '../../views/details/SideBySide';
import { ErrorDetails } from '../../views/errors/ErrorDetails';
import { ErrorGrid } from '../../views/errors/ErrorGrid';
import { breadcrumbs } from '../../views/events/breadcrumbs';
import type { SessionEvent } from '../../views/events/sessionEvents';
import { FilterBar } from '../../views/filter/FilterBar';
import { formatCount } from '../../views/format';
import { EmptyNote, OutcomeView, Skeleton } from '../../views/states';
import type { SessionTabProps } from './sessionTabProps';
import { TraceButton } from './TraceButton';

export interface ErrorsTabProps extends SessionTabProps {
  story: Outcome<SessionStory>;
  /** Of the chosen page. */
  events: SessionEvent[];
  /** Of the whole session: what led to an error may have happened on another page. */
  allEvents: SessionEvent[];
  resources: Resource[];
}

/** ERRORS: what broke, and what led up to it. */
export function ErrorsTab(props: ErrorsTabProps) {
  const { story, events, allEvents, resources, session, sources, range, row, onSelect, onOpenEvent, onOpenResource } =
    props;
  const { filters, onFilter } = props;
  const { search } = filters;
  const errors = useMemo(() => errorsOf(events), [events]);
  const all = useMemo(() => errorsOf(allEvents).map(({ error }) => error), [allEvents]);
  const shown = useMemo(() => errors.filter(({ error }) => matches(error, search)), [errors, search]);
  const selected = errors.find(({ id }) => id === row);
  const close = () => onSelect(undefined);

  return (
    <OutcomeView outcome={story} what="errors" skeleton={<Skeleton lines={6} lineHeight={32} gap={4} />}>
      {() => (
        <>
          <FilterBar
            search={search}
            onSearch={(text) => onFilter({ search: text })}
            label="Search errors"
            shown={`${formatCount(shown.length)} of ${formatCount(errors.length)}`}
          />
          <SideBySide
            onClose={close}
            list={
              shown.length ? (
                <ErrorGrid
                  errors={shown}
                  all={all}
                  session={session}
                  selectedId={selected?.id}
                  onSelect={(id) => onSelect(id === row ? undefined : id)}
                />
              ) : (
                <EmptyNote
                  icon="check-circle"
                  reason={errors.length ? 'No error matches the search.' : 'No errors here.'}
                />
              )
            }
            details={
              selected && (
                <ErrorDetails
                  key={selected.id}
                  error={selected.error}
                  before={breadcrumbs(allEvents, selected.error)}
                  request={requestOf(selected.error, resources)}
                  occurrences={all.filter((error) => fingerprintOf(error) === fingerprintOf(selected.error)).length}
                  traceLink={<TraceButton sources={sources} traceId={selected.error.traceId} range={range} />}
                  onClose={close}
                  onOpenEvent={onOpenEvent}
                  onOpenResource={onOpenResource}
                />
              )
            }
          />
        </>
      )}
    </OutcomeView>
  );
}

function errorsOf(events: SessionEvent[]): Array<{ id: string; error: ErrorEvent }> {
  return events.flatMap((event) => (event.kind === 'error' ? [{ id: event.id, error: event.error }] : []));
}

function matches(error: ErrorEvent, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return (
    !wanted ||
    [error.type, error.message, error.source, error.viewName, error.requestUrl].join(' ').toLowerCase().includes(wanted)
  );
}

/** The span of the request that the error tells of. */
function requestOf(error: ErrorEvent, resources: Resource[]): Resource | undefined {
  return error.resourceId === undefined ? undefined : resources.find(({ id }) => id === error.resourceId);
}
