import { createDataFrame, type DataFrame, FieldType, MutableDataFrame } from '@grafana/data';
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
import type { SearchTrace, SpanSet } from './tempoResponse';

/** The spans of one span set, as the frame that a row of the traces table holds. */
function nestedFrame(trace: SearchTrace, set: SpanSet, source: SourceName): DataFrame {
  const rows = rowsOf(trace, [set]);
  return new MutableDataFrame({
    meta: { preferredVisualisationType: 'table' },
    fields: [
      traceIdColumn(rows),
      spanIdColumn(rows, source),
      {
        name: 'time',
        type: FieldType.time,
        config: { displayNameFromDS: 'Start time', custom: { width: 200 } },
        values: rows.map(({ span }) => toMs(span.startTimeUnixNano)),
      },
      nameColumn(rows),
      ...attributeColumns(rows),
      durationColumn(rows),
    ],
  });
}

/** A search's answer as Grafana's table of traces: a row a trace, its spans as nested frames. */
export function tracesTable(traces: SearchTrace[], source: SourceName): DataFrame {
  const rows = newestFirst(traces);
  return createDataFrame({
    name: 'Traces',
    refId: 'traces',
    meta: { preferredVisualisationType: 'table', uniqueRowIdFields: [0] },
    fields: [
      {
        name: 'traceID',
        type: FieldType.string,
        config: {
          unit: 'string',
          displayNameFromDS: 'Trace ID',
          custom: { width: 200 },
          links: [
            {
              title: 'Trace: ${__value.raw}',
              url: '',
              internal: {
                datasourceUid: source.uid,
                datasourceName: source.name,
                query: { query: '${__value.raw}', queryType: 'traceql' },
              },
            },
          ],
        },
        values: rows.map(({ traceID }) => traceID),
      },
      {
        name: 'startTime',
        type: FieldType.time,
        config: { displayNameFromDS: 'Start time', custom: { width: 200 } },
        values: rows.map(({ startTimeUnixNano }) => toMs(startTimeUnixNano)),
      },
      {
        name: 'traceService',
        type: FieldType.string,
        config: { displayNameFromDS: 'Service' },
        values: rows.map(({ rootServiceName }) => rootServiceName ?? ''),
      },
      {
        name: 'traceName',
        type: FieldType.string,
        config: { displayNameFromDS: 'Name' },
        values: rows.map(({ rootTraceName }) => rootTraceName ?? ''),
      },
      {
        name: 'traceDuration',
        type: FieldType.number,
        config: { displayNameFromDS: 'Duration', unit: 'ms', custom: { width: 120 } },
        // Tempo leaves a duration under a millisecond out; Grafana then puts this text among the numbers.
        values: rows.map(({ durationMs }) => durationMs || '<1ms'),
      },
      {
        name: 'nested',
        type: FieldType.nestedFrames,
        config: {},
        values: rows.map((trace) => spanSetsOf(trace).map((set) => nestedFrame(trace, set, source))),
      },
    ],
  });
}
