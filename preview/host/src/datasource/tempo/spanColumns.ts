import { type FieldConfig, type FieldDTO, FieldType } from '@grafana/data';
import type { KeyValue, SearchSpan, SearchTrace, SpanSet } from './tempoResponse';

export interface SourceName {
  uid: string;
  name: string;
}

/** A trace's span sets; `spanSet` is what older servers send. */
export function spanSetsOf(trace: SearchTrace): SpanSet[] {
  return trace.spanSets ?? (trace.spanSet ? [trace.spanSet] : []);
}

/** Newest traces first, as Grafana's tables have them. */
export function newestFirst(traces: SearchTrace[]): SearchTrace[] {
  return [...traces].sort((a, b) => toMs(b.startTimeUnixNano) - toMs(a.startTimeUnixNano));
}

/** Nanoseconds as text to ms; goes through a number as Grafana does, so the last digits are as inexact as there. */
export function toMs(nanos: string): number {
  return parseInt(nanos, 10) / 1_000_000;
}

/**
 * A cell of the spans table. Integers stay text and doubles are numbers, as Tempo sends them; a false, a 0.0 and an empty
 * text are dropped by Grafana, so they are null here too.
 */
function cell(attributes: KeyValue[], key: string): string | number | boolean | null {
  let found: string | number | boolean | null = null;
  for (const { key: name, value } of attributes) {
    if (name === key) {
      found = value.stringValue || value.intValue || value.doubleValue || value.boolValue || found;
    }
  }
  return found;
}

/** One row of a table: a span, the set that it came in and the trace. */
export interface SpanRow {
  trace: SearchTrace;
  set: SpanSet;
  span: SearchSpan;
}

export function rowsOf(trace: SearchTrace, sets: SpanSet[]): SpanRow[] {
  return sets.flatMap((set) => set.spans.map((span) => ({ trace, set, span })));
}

/** A column for each attribute that some span or span set has, in alphabetical order. */
export function attributeColumns(rows: SpanRow[]): FieldDTO[] {
  const all = rows.map(({ set, span }) => [...(set.attributes ?? []), ...(span.attributes ?? [])]);
  const keys = [...new Set(all.flatMap((attributes) => attributes.map(({ key }) => key)))];
  return keys
    .sort((a, b) => a.localeCompare(b))
    .map((key) => ({
      name: key,
      type: FieldType.string,
      config: { displayNameFromDS: key },
      values: all.map((attributes) => cell(attributes, key)),
    }));
}

/** The span id column, with Grafana's link to the span within its trace. */
export function spanIdColumn(rows: SpanRow[], source: SourceName) {
  const config: FieldConfig = {
    unit: 'string',
    displayNameFromDS: 'Span ID',
    custom: { width: 200 },
    links: [
      {
        title: 'Span: ${__value.raw}',
        url: '',
        internal: {
          datasourceUid: source.uid,
          datasourceName: source.name,
          query: { query: '${__data.fields.traceIdHidden}', queryType: 'traceql' },
          panelsState: { trace: { spanId: '${__value.raw}' } },
        },
      },
    ],
  };
  return { name: 'spanID', type: FieldType.string, values: rows.map(({ span }) => span.spanID), config };
}

/** Span names; hidden when the server sent none. */
export function nameColumn(rows: SpanRow[]) {
  return {
    name: 'name',
    type: FieldType.string,
    values: rows.map(({ span }) => span.name ?? null),
    config: { displayNameFromDS: 'Name', custom: { hidden: !rows.some(({ span }) => span.name) } },
  };
}

export function traceIdColumn(rows: SpanRow[]) {
  return {
    name: 'traceIdHidden',
    type: FieldType.string,
    config: { custom: { hidden: true } },
    values: rows.map(({ trace }) => trace.traceID),
  };
}

/** Durations in nanoseconds. */
export function durationColumn(rows: SpanRow[]) {
  return {
    name: 'duration',
    type: FieldType.number,
    values: rows.map(({ span }) => parseInt(span.durationNanos, 10)),
    config: { displayNameFromDS: 'Duration', unit: 'ns', custom: { width: 120 } },
  };
}
