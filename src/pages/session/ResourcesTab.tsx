import { InlineSwitch } from '@grafana/ui';
import React, { useCallback, useMemo, useState } from 'react';
import type { Outcome } from '../../model/outcome';
import { pageMoments } from '../../model/pageMoments';
import type { Resource } from '../../model/resource';
import type { SessionStory } from '../../model/story';
import { SideBySide } from '../../views/details/SideBySide';
import { ColumnFiltersButton } from '../../views/filter/ColumnFiltersButton';
import { FilterBar } from '../../views/filter/FilterBar';
import { FilterPills } from '../../views/filter/FilterPills';
import { EmptyNote, OutcomeView, Skeleton } from '../../views/states';
import { countKinds, type ResourceKind } from '../../views/waterfall/resourceFilter';
import { resourceChoices } from '../../views/waterfall/resourceFilters';
import { ResourceGrid } from '../../views/waterfall/ResourceGrid';
import { t } from '../../words';
import { RequestBackEnd } from './RequestBackEnd';
import { SelectedResource } from './SelectedResource';
import type { SessionTabProps } from './sessionTabProps';
import { shownWords } from './shownWords';
import type { KnownTraces } from './useRequestTrace';
import { useShownResources } from './useShownResources';

export interface ResourcesTabProps extends SessionTabProps {
  /** Of the whole session: the pages' own times, and what caused a request or was caused by it. */
  story: Outcome<SessionStory>;
  outcome: Outcome<Resource[]>;
  /** Of the chosen page. */
  resources: Resource[];
}

/** RESOURCES: what the pages loaded and asked for. */
export function ResourcesTab(props: ResourcesTabProps) {
  const { story, outcome, resources, session, row, sources, range, filters, onFilter, onSelect } = props;
  const { only, where } = filters;
  const kinds = filters.kinds as ReadonlySet<ResourceKind>;
  const { shown, columns } = useShownResources({ resources, filters, startMs: session.startMs });
  const pills = useMemo(() => countKinds(resources), [resources]);
  const choices = useMemo(() => resourceChoices(resources, columns), [resources, columns]);
  const moments = useMemo(() => story.data && pageMoments(story.data), [story.data]);
  const selected = useMemo(() => resources.find(({ spanId }) => spanId === row), [resources, row]);
  const [known] = useState<KnownTraces>(() => new Map());
  const close = () => onSelect(undefined);
  const onDetails = useCallback(({ spanId }: Resource) => onSelect(spanId), [onSelect]);
  const onlySwitch = (name: string, label: string) => (
    <InlineSwitch
      label={label}
      showLabel
      value={only.has(name)}
      onChange={({ currentTarget: { checked } }) =>
        onFilter({ only: new Set([...only].filter((one) => one !== name).concat(checked ? name : [])) })
      }
    />
  );

  return (
    <OutcomeView
      outcome={outcome}
      what={t('session.whatResources', 'resources')}
      skeleton={<Skeleton lines={12} lineHeight={32} gap={4} />}
    >
      {() => (
        <>
          <FilterBar
            search={filters.search}
            onSearch={(text) => onFilter({ search: text })}
            label={t('session.searchResources', 'Search resources')}
            shown={shownWords(shown.length, resources.length)}
            end={<ColumnFiltersButton columns={columns} where={where} onClear={() => onFilter({ where: {} })} />}
          >
            <FilterPills
              label={t('session.types', 'Types')}
              pills={pills}
              chosen={kinds}
              onChange={(chosen) => onFilter({ kinds: chosen })}
            />
            {onlySwitch('failed', t('session.failedOnly', 'Failed only'))}
            {onlySwitch('slow', t('session.slowOnly', 'Slow only'))}
          </FilterBar>
          <SideBySide
            onClose={close}
            inSight={props.inSight}
            list={
              resources.length ? (
                <ResourceGrid
                  resources={shown}
                  moments={moments}
                  sort={filters.sort}
                  onSortChange={(sort) => onFilter({ sort })}
                  filters={columns}
                  where={where}
                  onWhereChange={(column, text) => onFilter({ where: { ...where, [column]: text } })}
                  choices={choices}
                  selectedId={selected?.spanId}
                  onSelect={({ spanId }) => onSelect(spanId === row ? undefined : spanId)}
                  onDetails={onDetails}
                  renderBackEnd={(resource, axis) => (
                    <RequestBackEnd resource={resource} axis={axis} sources={sources} range={range} known={known} />
                  )}
                  empty={t('session.noResource', 'No resource matches the filters.')}
                />
              ) : (
                <EmptyNote reason={t('session.noResources', 'This page loaded no resources.')} />
              )
            }
            details={
              selected && (
                <SelectedResource
                  key={selected.spanId}
                  resource={selected}
                  sources={sources}
                  range={range}
                  known={known}
                  action={story.data?.actions.find(({ id }) => id === selected.actionId)}
                  error={story.data?.errors.find(({ resourceId }) => resourceId === selected.id)}
                  onOpenEvent={props.onOpenEvent}
                  onOpenError={props.onOpenError}
                  onClose={close}
                  onOpenLogs={props.onOpenLogs}
                />
              )
            }
          />
        </>
      )}
    </OutcomeView>
  );
}
