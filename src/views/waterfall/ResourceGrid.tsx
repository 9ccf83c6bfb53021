import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PageMoment } from '../../model/pageMoments';
import type { Resource } from '../../model/resource';
import { t } from '../../words';
import { DataGrid, HeadFilter, type GridColumn, type GridSort } from '../grid';
import { asFits, type Arrange } from './arrange';
import { resourceColumns } from './resourceColumns';
import { mayHaveBackEnd } from './resourceFilter';
import type { ResourceColumnFilter } from './resourceFilters';
import { ResourcePopup } from './ResourcePopup';
import { ResourceTotalsLine } from './ResourceTotalsLine';
import { useFit } from './useFit';
import { waterfallAxis, type WaterfallAxis } from './waterfallAxis';
import { getWaterfallGridStyles } from './waterfallGridStyles';
import { WaterfallLegend, type BarColor } from './WaterfallLegend';
import { waterfallLines } from './waterfallLines';

const NO_FILTERS: ResourceColumnFilter[] = [];
const NO_MOMENTS: ReadonlyMap<string, PageMoment[]> = new Map();
/** In chronological order. */
const BY_START: GridSort = { column: 'waterfall', direction: 'asc' };

export interface ResourceGridProps {
  /** Those that pass the filters. */
  resources: Resource[];
  /** Load event, FCP and LCP of pages, by view id. */
  moments?: ReadonlyMap<string, PageMoment[]>;
  /** Absent: by start. */
  sort?: GridSort;
  onSortChange: (sort: GridSort) => void;
  /** Absent: no column can be filtered. */
  filters?: ResourceColumnFilter[];
  /** What a column must contain, by its id. */
  where?: Readonly<Record<string, string>>;
  onWhereChange?: (column: string, text: string) => void;
  /** Of the columns of choices: the values that there are. */
  choices?: Record<string, string[]>;
  /** Span id. */
  selectedId?: string;
  /** Absent: a press on a row does nothing. */
  onSelect?: (resource: Resource, how: { newTab: boolean }) => void;
  /** Opens the details, whether or not they are open. Absent: there are none. */
  onDetails?: (resource: Resource) => void;
  /** What an expanded request shows below itself: `BackEndRows`. */
  renderBackEnd?: (resource: Resource, axis: WaterfallAxis) => ReactNode;
  /** Whether a request has that; the same function as long as it says the same. */
  hasBackEnd?: (resource: Resource) => boolean;
  /** Absent: the columns that the width has room for. */
  arrange?: Arrange<Resource>;
  /** A bar's CSS background, and what the colours stand for; absent: the phases. */
  paint?: (resource: Resource) => string;
  colors?: BarColor[];
  /** Below the rows, after what they come to. */
  notes?: ReactNode;
  /** px; absent: down to the window's bottom. */
  maxHeight?: number;
  /** In the place of the rows where there are none. */
  empty?: ReactNode;
}

/** Resources and requests with the waterfall of those shown; a bar opens its timing, a request the back end's spans below it. */
export function ResourceGrid(props: ResourceGridProps) {
  const { resources, moments = NO_MOMENTS, filters = NO_FILTERS, where = {}, choices = {} } = props;
  const { renderBackEnd, onDetails, arrange = asFits, paint } = props;
  const theme = useTheme2();
  const styles = useStyles2(getWaterfallGridStyles);
  const box = useRef<HTMLDivElement>(null);
  const fit = useFit<Resource>(box);
  const [timing, setTiming] = useState<{ resource: Resource; bar: HTMLElement }>();
  const onOpenTiming = useCallback(
    (resource: Resource, bar: HTMLElement) =>
      setTiming((open) => (open?.resource.spanId === resource.spanId ? undefined : { resource, bar })),
    []
  );

  const shown = useMemo(() => momentsOf(resources, moments), [resources, moments]);
  const axis = useMemo(() => waterfallAxis([...resources, ...points(shown)]), [resources, shown]);
  const all = useMemo(() => {
    const linesOf = waterfallLines({ theme, axis, moments: shown });
    return resourceColumns({ axis, linesOf, filters, paint, onOpenTiming });
  }, [axis, theme, shown, filters, paint, onOpenTiming]);
  const columns = useMemo(() => arrange(all, fit), [all, fit, arrange]);

  const headFilter = ({ id, title, filter }: GridColumn<Resource>) =>
    filter && (
      <HeadFilter
        title={title}
        filter={filter}
        text={where[id] ?? ''}
        choices={choices[id]}
        onChange={(text) => props.onWhereChange?.(id, text)}
      />
    );

  return (
    <div ref={box} className={styles.box}>
      <DataGrid
        label={t('waterfall.resources', 'Resources')}
        testId="resource-grid"
        rows={resources}
        columns={columns}
        rowId={(resource) => resource.spanId}
        rowTestId={(resource) => `resource-row-${resource.spanId}`}
        sort={props.sort ?? BY_START}
        onSortChange={props.onSortChange}
        headFilter={filters.length > 0 ? headFilter : undefined}
        selectedId={props.selectedId}
        showSelected
        onOpen={props.onSelect}
        canExpand={props.hasBackEnd ?? mayHaveBackEnd}
        renderExpanded={renderBackEnd && ((resource) => renderBackEnd(resource, axis))}
        maxHeight={props.maxHeight}
        empty={props.empty}
        footer={
          <div className={styles.footer}>
            <ResourceTotalsLine resources={resources} />
            <WaterfallLegend colors={props.colors} lines={shown.size > 0} />
            {props.notes}
          </div>
        }
      />
      {timing && (
        <ResourcePopup
          key={timing.resource.spanId}
          {...timing}
          onClose={() => setTiming(undefined)}
          onDetails={onDetails}
        />
      )}
    </div>
  );
}

/** Those of the pages that the resources are of. */
function momentsOf(resources: Resource[], moments: ReadonlyMap<string, PageMoment[]>): Map<string, PageMoment[]> {
  const shown = new Map<string, PageMoment[]>();
  for (const { viewId } of resources) {
    const ofPage = viewId === undefined || shown.has(viewId) ? undefined : moments.get(viewId);
    if (viewId !== undefined && ofPage?.length) {
      shown.set(viewId, ofPage);
    }
  }
  return shown;
}

/** Moments have a place on the axis, too, though nothing was loaded then. */
function points(moments: ReadonlyMap<string, PageMoment[]>) {
  return [...moments.values()].flat().map(({ timeMs }) => ({ startMs: timeMs, durationMs: 0 }));
}
