import { InlineSwitch } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { SessionStory } from '../../model/story';
import { SideBySide } from '../../views/details/SideBySide';
import { FilterBar } from '../../views/filter/FilterBar';
import { FilterPills } from '../../views/filter/FilterPills';
import { formatCount } from '../../views/format';
import { EmptyNote, OutcomeView, Skeleton } from '../../views/states';
import { ResourceGrid } from '../../views/waterfall/ResourceGrid';
import { countKinds, filterResources, type ResourceKind } from '../../views/waterfall/resourceFilter';
import { SelectedResource } from './SelectedResource';
import type { SessionTabProps } from './sessionTabProps';

export interface ResourcesTabProps extends SessionTabProps {
  /** Of the whole session, for the pages' own times. */
  story: Outcome<SessionStory>;
  outcome: Outcome<Resource[]>;
  /** Of the chosen page. */
  resources: Resource[];
}

/** RESOURCES: what the pages loaded and asked for. */
export function ResourcesTab({
  outcome,
  resources,
  row,
  sources,
  range,
  filters,
  onFilter,
  onSelect,
}: ResourcesTabProps) {
  const { search } = filters;
  const kinds = filters.kinds as ReadonlySet<ResourceKind>;
  const failedOnly = filters.only.has('failed');
  const shown = useMemo(
    () => filterResources(resources, { kinds, search, failedOnly }),
    [resources, kinds, search, failedOnly]
  );
  const pills = useMemo(() => countKinds(resources), [resources]);
  const selected = resources.find(({ spanId }) => spanId === row);
  const close = () => onSelect(undefined);

  return (
    <OutcomeView outcome={outcome} what="resources" skeleton={<Skeleton lines={12} lineHeight={32} gap={4} />}>
      {() => (
        <>
          <FilterBar
            search={search}
            onSearch={(text) => onFilter({ search: text })}
            label="Search resources"
            shown={`${formatCount(shown.length)} of ${formatCount(resources.length)}`}
          >
            <FilterPills
              label="Types"
              pills={pills}
              chosen={kinds}
              onChange={(chosen) => onFilter({ kinds: chosen })}
            />
            <InlineSwitch
              label="Failed only"
              showLabel
              value={failedOnly}
              onChange={(event) => onFilter({ only: new Set(event.currentTarget.checked ? ['failed'] : []) })}
            />
          </FilterBar>
          <SideBySide
            onClose={close}
            list={
              shown.length ? (
                <ResourceGrid
                  resources={shown}
                  selectedId={selected?.spanId}
                  onSelect={({ spanId }) => onSelect(spanId === row ? undefined : spanId)}
                />
              ) : (
                <EmptyNote
                  reason={resources.length ? 'No resource matches the filter.' : 'This page loaded no resources.'}
                />
              )
            }
            details={
              selected && (
                <SelectedResource
                  key={selected.spanId}
                  resource={selected}
                  sources={sources}
                  range={range}
                  onClose={close}
                />
              )
            }
          />
        </>
      )}
    </OutcomeView>
  );
}
