import React, { useMemo } from 'react';
import { errorFactsOf } from '../../model/errorFacts';
import { countErrorKinds, isOfErrorKinds, type ErrorKind } from '../../model/errorKinds';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { SessionStory } from '../../model/story';
import { SideBySide } from '../../views/details/SideBySide';
import { ErrorGrid } from '../../views/errors/ErrorGrid';
import { errorKindWords } from '../../views/errors/errorKindWords';
import { occurrencesOf, searchedErrorText, type ErrorRow } from '../../views/errors/errorRow';
import type { SessionEvent } from '../../views/events/sessionEvents';
import { FilterBar } from '../../views/filter/FilterBar';
import { FilterPills } from '../../views/filter/FilterPills';
import { EmptyNote, OutcomeView, Skeleton } from '../../views/states';
import { t } from '../../words';
import { HiddenError } from './HiddenError';
import { SelectedError } from './SelectedError';
import type { SessionTabProps } from './sessionTabProps';
import { shownWords } from './shownWords';

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
  const { story, events, allEvents, session, row, filters, onFilter, onSelect } = props;
  const { search, sort } = filters;
  const kinds = filters.kinds as ReadonlySet<ErrorKind>;
  const all = useMemo(() => errorRows(allEvents, session), [allEvents, session]);
  const rows = useMemo(() => {
    const onPage = new Set(events.map(({ id }) => id));
    return all.filter(({ id }) => onPage.has(id));
  }, [all, events]);
  const shown = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return rows.filter(
      (one) => isOfErrorKinds(one.error, kinds) && (!wanted || searchedErrorText(one).includes(wanted))
    );
  }, [rows, kinds, search]);
  const pills = useMemo(
    () =>
      countErrorKinds(rows.map(({ error }) => error)).map(({ kind, count }) => ({
        value: kind,
        label: errorKindWords(kind),
        count,
      })),
    [rows]
  );
  const selected = all.find(({ id }) => id === row);
  const close = () => onSelect(undefined);

  return (
    <OutcomeView
      outcome={story}
      what={t('session.whatErrors', 'errors')}
      skeleton={<Skeleton lines={6} lineHeight={32} gap={4} />}
    >
      {() => (
        <>
          <FilterBar
            search={search}
            onSearch={(text) => onFilter({ search: text })}
            label={t('session.searchErrors', 'Search errors')}
            shown={shownWords(shown.length, rows.length)}
          >
            <FilterPills
              label={t('session.errorKinds', 'Kinds of errors')}
              pills={pills}
              chosen={kinds}
              onChange={(chosen) => onFilter({ kinds: chosen })}
            />
          </FilterBar>
          {selected && !shown.includes(selected) && (
            <HiddenError
              by={rows.includes(selected) ? 'filter' : 'page'}
              onShowAll={() => onFilter({ search: '', kinds: new Set() })}
            />
          )}
          <SideBySide
            onClose={close}
            inSight={props.inSight}
            list={
              shown.length ? (
                <ErrorGrid
                  rows={shown}
                  sort={sort}
                  onSort={(next) => onFilter({ sort: next })}
                  selectedId={selected?.id}
                  narrow={selected !== undefined}
                  onSelect={(id) => onSelect(id === row ? undefined : id)}
                />
              ) : (
                <EmptyNote
                  icon="check-circle"
                  reason={
                    rows.length
                      ? t('session.noError', 'No error matches the filter.')
                      : t('session.noErrors', 'No errors here.')
                  }
                />
              )
            }
            details={selected && <SelectedError {...props} key={selected.id} row={selected} onClose={close} />}
          />
        </>
      )}
    </OutcomeView>
  );
}

function errorRows(events: SessionEvent[], session: SessionTabProps['session']): ErrorRow[] {
  const found = events.flatMap((event) => (event.kind === 'error' ? [{ id: event.id, error: event.error }] : []));
  const occurrences = occurrencesOf(found.map(({ error }) => error));
  return found.map(({ id, error }) => ({
    id,
    error,
    facts: errorFactsOf(error, session),
    occurrences: occurrences(error),
  }));
}
