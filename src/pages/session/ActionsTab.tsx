import { Button } from '@grafana/ui';
import React, { useMemo, type ReactNode } from 'react';
import { causedByActions, type Caused } from '../../model/causedBy';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { ErrorEvent, SessionStory } from '../../model/story';
import { SideBySide } from '../../views/details/SideBySide';
import { EventDetails } from '../../views/events/EventDetails';
import { EventList } from '../../views/events/EventList';
import { actionsById, eventNeighbours } from '../../views/events/eventNeighbours';
import { narrowGroups, pageGroups } from '../../views/events/pageGroups';
import { recordOf, type SessionEvent } from '../../views/events/sessionEvents';
import { FilterBar } from '../../views/filter/FilterBar';
import { FilterPills } from '../../views/filter/FilterPills';
import { EmptyNote, OutcomeView, Skeleton } from '../../views/states';
import { t } from '../../words';
import { choicePills } from './actionFilter';
import { EventLinks } from './EventLinks';
import { HiddenRowNote, type HiddenRowNoteProps } from './HiddenRowNote';
import { LogsButton } from './LogsButton';
import type { SessionTabProps } from './sessionTabProps';
import { shownWords } from './shownWords';
import { useClosedPages } from './useClosedPages';
import { useShownEvents } from './useShownEvents';

export interface ActionsTabProps extends SessionTabProps {
  story: Outcome<SessionStory>;
  /** Of the chosen page. */
  events: SessionEvent[];
  /** Of the whole session: what is known of all visits to a page, and what an event followed. */
  allEvents: SessionEvent[];
  /** Of the whole session. */
  resources: Resource[];
  /** How many sessions and users an error reached. */
  impactOf?: (error: ErrorEvent) => ReactNode;
}

/** ACTIONS: page by page, all that happened. */
export function ActionsTab(props: ActionsTabProps) {
  const { story, events, allEvents, resources, session, scope, range, row, filters, impactOf } = props;
  const { onFilter, onSelect, onOpenResource, onOpenError, onOpenEvent, onOpenLogs } = props;
  const { shown, chosen } = useShownEvents(events, filters);
  const ofOurs = session.source === undefined;
  const pages = useMemo(() => pageGroups(allEvents, ofOurs), [allEvents, ofOurs]);
  const groups = useMemo(() => narrowGroups(pages, shown), [pages, shown]);
  const actions = useMemo(() => actionsById(allEvents), [allEvents]);
  const caused = useMemo<Map<string, Caused>>(
    () => (story.data ? causedByActions(story.data, resources) : new Map()),
    [story.data, resources]
  );
  const pills = useMemo(() => choicePills(events, { chosen, ofOurs }), [events, chosen, ofOurs]);
  const selected = events.find(({ id }) => id === row);
  const { closed, toggle, set } = useClosedPages(groups.find((group) => isIn(group, selected))?.key, row);
  const hidden = row === undefined ? undefined : whyHidden({ ...props, row, shown });
  const close = () => onSelect(undefined);

  return (
    <OutcomeView
      outcome={story}
      what={t('session.whatActions', 'actions')}
      skeleton={<Skeleton lines={12} lineHeight={32} gap={4} />}
    >
      {() => (
        <>
          <FilterBar
            search={filters.search}
            onSearch={(text) => onFilter({ search: text })}
            label={t('session.searchActions', 'Search actions')}
            shown={shownWords(shown.length, events.length)}
            end={
              groups.length > 0 && (
                <>
                  <PagesButton disabled={!groups.some(({ key }) => closed.has(key))} onPress={() => set(new Set())}>
                    {t('session.expandAll', 'Expand all')}
                  </PagesButton>
                  <PagesButton
                    disabled={groups.every(({ key }) => closed.has(key))}
                    onPress={() => set(new Set(pages.map(({ key }) => key)))}
                  >
                    {t('session.collapseAll', 'Collapse all')}
                  </PagesButton>
                </>
              )
            }
          >
            <FilterPills
              label={t('session.kinds', 'Kinds')}
              pills={pills}
              chosen={chosen}
              onChange={(kinds) => onFilter({ kinds })}
            />
          </FilterBar>
          {hidden && row !== undefined && <HiddenRowNote hidden={hidden} onShow={() => onOpenEvent(row)} />}
          <SideBySide
            onClose={close}
            inSight={props.inSight}
            list={
              groups.length ? (
                <EventList
                  groups={groups}
                  closed={closed}
                  onToggle={toggle}
                  caused={caused}
                  actions={actions}
                  selectedId={selected?.id}
                  onSelect={(id) => onSelect(id === row ? undefined : id)}
                />
              ) : (
                <EmptyNote
                  reason={
                    events.length
                      ? t('session.noAction', 'Nothing matches the filter.')
                      : t('session.noActions', 'Nothing was recorded here.')
                  }
                />
              )
            }
            details={
              selected && (
                <EventDetails
                  key={selected.id}
                  event={selected}
                  neighbours={eventNeighbours(selected, { actions, caused, resources })}
                  onClose={close}
                  onOpenEvent={onOpenEvent}
                  onOpenResource={onOpenResource}
                  onOpenError={onOpenError}
                  logsButton={<LogsButton of={recordOf(selected)} onOpenLogs={onOpenLogs} />}
                  links={<EventLinks event={selected} session={session} scope={scope} range={range} />}
                  impact={selected.kind === 'error' ? impactOf?.(selected.error) : undefined}
                />
              )
            }
          />
        </>
      )}
    </OutcomeView>
  );
}

function PagesButton(props: { disabled: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <Button size="sm" variant="secondary" fill="text" disabled={props.disabled} onClick={props.onPress}>
      {props.children}
    </Button>
  );
}

function isIn({ viewId }: { viewId?: string }, event: SessionEvent | undefined): boolean {
  return event !== undefined && event.viewId === viewId;
}

/** Why the selected row is not in the list; undefined where it is, or may still come. */
function whyHidden({
  story,
  events,
  allEvents,
  shown,
  row,
}: Pick<ActionsTabProps, 'story' | 'events' | 'allEvents'> & {
  shown: SessionEvent[];
  row: string;
}): HiddenRowNoteProps['hidden'] | undefined {
  const isRow = ({ id }: SessionEvent) => id === row;
  if (shown.some(isRow)) {
    return undefined;
  }
  if (events.some(isRow)) {
    return 'filter';
  }
  if (allEvents.some(isRow)) {
    return 'page';
  }
  return story.status === 'done' ? 'gone' : undefined;
}
