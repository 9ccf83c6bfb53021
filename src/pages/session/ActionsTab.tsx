import React, { useMemo } from 'react';
import { causedByActions, type Caused } from '../../model/causedBy';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { SessionStory } from '../../model/story';
import { SideBySide } from '../../views/details/SideBySide';
import { EventDetails } from '../../views/events/EventDetails';
import { EventList } from '../../views/events/EventList';
import { KIND_WORDS, searchedText } from '../../views/events/eventWords';
import { pageGroups } from '../../views/events/pageGroups';
import { recordOf, type EventKind, type SessionEvent } from '../../views/events/sessionEvents';
import { FilterBar } from '../../views/filter/FilterBar';
import { FilterPills } from '../../views/filter/FilterPills';
import { formatCount } from '../../views/format';
import { EmptyNote, OutcomeView, Skeleton } from '../../views/states';
import type { SessionTabProps } from './sessionTabProps';
import { TraceButton } from './TraceButton';

export interface ActionsTabProps extends SessionTabProps {
  story: Outcome<SessionStory>;
  /** Of the chosen page. */
  events: SessionEvent[];
  /** Of the whole session. */
  allEvents: SessionEvent[];
  resources: Resource[];
}

const KINDS: EventKind[] = ['navigation', 'action', 'error', 'long_task'];

/** ACTIONS: page by page, all that happened. */
export function ActionsTab({
  story,
  events,
  resources,
  row,
  sources,
  range,
  filters,
  onFilter,
  onSelect,
  onOpenResource,
  onOpenError,
}: ActionsTabProps) {
  const { search } = filters;
  const kinds = filters.kinds as ReadonlySet<EventKind>;
  const shown = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return events.filter(
      (event) => (kinds.size === 0 || kinds.has(event.kind)) && (!wanted || searchedText(event).includes(wanted))
    );
  }, [events, kinds, search]);
  const groups = useMemo(() => pageGroups(shown), [shown]);
  const caused = useMemo<Map<string, Caused>>(
    () => (story.data ? causedByActions(story.data, resources) : new Map()),
    [story.data, resources]
  );
  const selected = events.find((event) => event.id === row);
  const pills = KINDS.map((value) => ({
    value,
    label: KIND_WORDS[value].many,
    count: events.filter(({ kind }) => kind === value).length,
  }));
  const close = () => onSelect(undefined);

  return (
    <OutcomeView outcome={story} what="actions" skeleton={<Skeleton lines={12} lineHeight={32} gap={4} />}>
      {() => (
        <>
          <FilterBar
            search={search}
            onSearch={(text) => onFilter({ search: text })}
            label="Search actions"
            shown={`${formatCount(shown.length)} of ${formatCount(events.length)}`}
          >
            <FilterPills
              label="Kinds"
              pills={pills}
              chosen={kinds}
              onChange={(chosen) => onFilter({ kinds: chosen })}
            />
          </FilterBar>
          <SideBySide
            onClose={close}
            list={
              groups.length ? (
                <EventList
                  groups={groups}
                  caused={caused}
                  selectedId={selected?.id}
                  onSelect={(id) => onSelect(id === row ? undefined : id)}
                />
              ) : (
                <EmptyNote reason={events.length ? 'Nothing matches the filter.' : 'Nothing was recorded here.'} />
              )
            }
            details={
              selected && (
                <EventDetails
                  event={selected}
                  caused={selected.kind === 'action' ? caused.get(selected.action.id) : undefined}
                  onClose={close}
                  onOpenResource={onOpenResource}
                  onOpenError={onOpenError}
                  traceLink={<TraceButton sources={sources} traceId={recordOf(selected).traceId} range={range} />}
                />
              )
            }
          />
        </>
      )}
    </OutcomeView>
  );
}
