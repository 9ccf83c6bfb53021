import type { PanelProps } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import React, { useCallback, useMemo, useState } from 'react';
import { groupBy } from '../../model/groupBy';
import type { Resource } from '../../model/resource';
import type { GridColumn, GridSort } from '../../views/grid';
import { BackEndRows } from '../../views/waterfall/BackEndRows';
import type { SpanRow } from '../../views/waterfall/backEndSpans';
import { ResourceGrid } from '../../views/waterfall/ResourceGrid';
import { SpanGrid } from '../../views/waterfall/SpanGrid';
import { t } from '../../words';
import { chosenValue } from '../parts/panelClick';
import { PanelOutcome } from '../parts/PanelOutcome';
import { recordPlaces, type RecordPlace } from '../parts/recordPlaces';
import { resourcePaint, spanPaint, type DurationOf } from './barPaint';
import { clickedResource, clickedSpan } from './clickedRow';
import { placedColumns } from './placedColumns';
import { readWaterfall, type WaterfallRows } from './readWaterfall';
import { openSession, pressRow, valueOf, type ClickedRow } from './rowClicks';
import { waterfallNotes } from './waterfallNotes';
import type { WaterfallOptions } from './waterfallOptions';

type Props = PanelProps<WaterfallOptions>;

/** The resources that a dashboard's query found, or the spans of a trace, on one time axis. */
export function ResourceWaterfallPanel(props: Props) {
  const { data } = props;
  const { rows, unfit } = useMemo(() => readWaterfall(data.series), [data.series]);
  return (
    <PanelOutcome
      data={data}
      what={t('waterfallPanel.what', 'resources or spans')}
      unfit={unfit}
      empty={rows === undefined}
    >
      {rows?.kind === 'resources' && <Resources {...props} rows={rows} />}
      {rows?.kind === 'spans' && <Spans {...props} rows={rows} />}
    </PanelOutcome>
  );
}

function Resources(props: Props & { rows: Extract<WaterfallRows, { kind: 'resources' }> }) {
  const { rows, options, height, timeRange } = props;
  const { resources, traces } = rows;
  const { columns: ids } = options;
  const [sort, setSort] = useState<GridSort>();
  const { theme, places, durationOf, press, isChosen } = useRows(props);
  const coloring = useMemo(
    () => resourcePaint(resources, { theme, options, durationOf }),
    [resources, theme, options, durationOf]
  );
  const placeOf = useCallback(
    (resource = resources[0]) => resource && places.get(resource.spanId),
    [resources, places]
  );
  const arrange = useArranged<Resource>({ ids, placeOf });
  const bySpan = useMemo(() => groupBy(traces, ({ traceId }) => traceId), [traces]);
  const hasBackEnd = useCallback(({ traceId }: Resource) => bySpan.has(traceId), [bySpan]);
  const clicked = useCallback((resource: Resource) => clickedResource(resource, placeOf(resource)), [placeOf]);
  const known = clicked(resources[0] as Resource).sessionId !== undefined;
  return (
    <ResourceGrid
      resources={resources}
      sort={sort}
      onSortChange={setSort}
      arrange={arrange}
      paint={coloring.paint}
      colors={coloring.colors}
      selectedId={resources.find((resource) => isChosen(clicked(resource)))?.spanId}
      onSelect={options.click === 'none' ? undefined : (resource, how) => press(clicked(resource), how)}
      onDetails={known ? (resource) => openSession(clicked(resource), { newTab: false }, timeRange) : undefined}
      hasBackEnd={hasBackEnd}
      renderBackEnd={
        bySpan.size > 0
          ? (resource, axis) => (
              <BackEndRows
                resource={resource}
                axis={axis}
                trace={{ status: 'done', data: bySpan.get(resource.traceId) ?? [] }}
              />
            )
          : undefined
      }
      notes={waterfallNotes({ missing: rows.missing, known, options, place: placeOf() })}
      maxHeight={height}
    />
  );
}

function Spans(props: Props & { rows: Extract<WaterfallRows, { kind: 'spans' }> }) {
  const { rows, options, height } = props;
  const { spans } = rows;
  const { theme, places, durationOf, press, isChosen } = useRows(props);
  const coloring = useMemo(() => spanPaint(spans, { theme, options, durationOf }), [spans, theme, options, durationOf]);
  const placeOf = useCallback(
    (row: SpanRow | undefined) => places.get((row?.span ?? spans[0])?.spanId ?? ''),
    [spans, places]
  );
  const arrange = useArranged<SpanRow>({ ids: options.spanColumns, placeOf });
  const known = spans.some((span) => clickedSpan(span).sessionId !== undefined);
  return (
    <SpanGrid
      spans={spans}
      arrange={arrange}
      paint={coloring.paint}
      colors={coloring.colors}
      onSelect={options.click === 'none' ? undefined : (span, how) => press(clickedSpan(span), how)}
      isSelected={(span) => isChosen(clickedSpan(span))}
      notes={waterfallNotes({ missing: [], known, options, place: placeOf(undefined) })}
      maxHeight={height}
    />
  );
}

/** What resources and spans have in common. */
function useRows({ data, options, replaceVariables, timeRange }: Props) {
  const theme = useTheme2();
  const places = useMemo(() => recordPlaces(data.series), [data.series]);
  const durationOf: DurationOf = useCallback(
    (spanId) => {
      const { fields, row } = places.get(spanId) ?? { fields: [], row: 0 };
      const field = fields.find(({ name }) => name === 'duration');
      return { field, value: field?.values[row] };
    },
    [places]
  );
  const chosen = chosenValue(options, replaceVariables);
  return {
    theme,
    places,
    durationOf,
    press: (row: ClickedRow, how: { newTab: boolean }) => pressRow(row, how, { options, places, timeRange }),
    isChosen: (row: ClickedRow) => Boolean(chosen) && valueOf(row, options.rowValue) === chosen,
  };
}

/** The columns that were chosen, or, of those that the width has room for, all. */
function useArranged<Row>({
  ids,
  placeOf,
}: {
  ids: string[] | undefined;
  placeOf: (row: Row | undefined) => RecordPlace | undefined;
}) {
  const key = ids?.join(' ') ?? '';
  return useCallback(
    (columns: Array<GridColumn<Row>>, fit: (columns: Array<GridColumn<Row>>) => Array<GridColumn<Row>>) => {
      const chosen = key === '' ? [] : key.split(' ');
      const placed = placedColumns(columns, { ids: chosen, placeOf });
      return chosen.length > 0 ? placed : fit(placed);
    },
    [key, placeOf]
  );
}
