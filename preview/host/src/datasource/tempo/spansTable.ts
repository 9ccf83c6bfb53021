import { createDataFrame, type DataFrame, FieldType } from '@grafana/data';
import {
  attributeColumns,
  durationColumn,
  nameColumn,
  newestFirst,
  rowsOf,
  type SourceName,
  spanIdColumn,
  spanSetsOf,
  toMs,
  traceIdColumn,
} from './spanColumns';
import type { SearchTrace } from './tempoResponse';

/** A search's answer as Grafana's table of spans: a row a span, a column an attribute. */
export function spansTable(traces: SearchTrace[], source: SourceName): DataFrame {
  const rows = newestFirst(traces).flatMap((trace) => rowsOf(trace, spanSetsOf(trace)));
  return createDataFrame({
    name: 'Spans',
    refId: 'traces',
    meta: { preferredVisualisationType: 'table' },
    fields: [
      traceIdColumn(rows),
      {
        name: 'traceService',
        type: FieldType.string,
        config: { displayNameFromDS: 'Trace Service', custom: { width: 200 } },
        values: rows.map(({ trace }) => trace.rootServiceName ?? ''),
      },
      {
        name: 'traceName',
        type: FieldType.string,
        config: { displayNameFromDS: 'Trace Name', custom: { width: 200 } },
        values: rows.map(({ trace }) => trace.rootTraceName ?? ''),
      },
      spanIdColumn(rows, source),
      {
        name: 'time',
        type: FieldType.time,
        config: { displayNameFromDS: 'Start time' },
        values: rows.map(({ span }) => toMs(span.startTimeUnixNano)),
      },
      nameColumn(rows),
      ...attributeColumns(rows),
      durationColumn(rows),
    ],
  });
}
