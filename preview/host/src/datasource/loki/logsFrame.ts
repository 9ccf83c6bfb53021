import type { DataFrame } from '@grafana/data';
import { backendFrame } from '../backendFrame';
import type { LokiStats, LokiStream } from './lokiResponse';
import { lokiStats } from './lokiStats';
import { createRowIds } from './rowId';

export interface LogsFrameOptions {
  refId: string;
  expr: string;
  maxLines: number;
  streams: LokiStream[];
  stats?: LokiStats;
}

type LabelType = 'I' | 'S' | 'P';

const NS_PER_MS = 1_000_000n;

/** Grafana's backend sorts the labels of each row; the rows of a kind have the same, so each set is sorted once. */
function createSorter(): (record: Record<string, string>) => string[] {
  const known = new Map<string, string[]>();
  return (record) => {
    const names = Object.keys(record);
    const key = names.join();
    const sorted = known.get(key) ?? names.sort();
    known.set(key, sorted);
    return sorted;
  };
}

/** Columns of a log frame, filled stream after stream: that is the order in which Grafana hands the rows over. */
function fillColumns(streams: LokiStream[]) {
  const columns = {
    labels: [] as Array<Record<string, string>>,
    time: [] as number[],
    nanos: [] as number[],
    line: [] as string[],
    tsNs: [] as string[],
    labelTypes: [] as Array<Record<string, LabelType>>,
    id: [] as string[],
  };
  const rowId = createRowIds();
  const sortedNames = createSorter();
  for (const { stream, values } of streams) {
    for (const [tsNs, line, extra] of values) {
      const { structuredMetadata = {}, parsed = {} } = extra ?? {};
      const all = { ...stream, ...structuredMetadata, ...parsed };
      const labels: Record<string, string> = {};
      const types: Record<string, LabelType> = {};
      for (const name of sortedNames(all)) {
        labels[name] = all[name] ?? '';
        types[name] = Object.hasOwn(parsed, name) ? 'P' : Object.hasOwn(structuredMetadata, name) ? 'S' : 'I';
      }
      const ns = BigInt(tsNs);
      columns.labels.push(labels);
      columns.labelTypes.push(types);
      columns.time.push(Number(ns / NS_PER_MS));
      columns.nanos.push(Number(ns % NS_PER_MS));
      columns.line.push(line);
      columns.tsNs.push(tsNs);
      columns.id.push(rowId({ tsNs, line, labels }));
    }
  }
  return columns;
}

/** A log query's answer as the one frame that Grafana's Loki data source makes of it; empty columns for no lines. */
export function logsFrame({ refId, expr, maxLines, streams, stats }: LogsFrameOptions): DataFrame {
  const columns = fillColumns(streams);
  return backendFrame({
    refId,
    meta: {
      typeVersion: [0, 0],
      custom: { frameType: 'LabeledTimeValues', lokiQueryStatKey: 'Summary: total bytes processed' },
      stats: lokiStats(stats),
      executedQueryString: `Expr: ${expr}`,
      preferredVisualisationType: 'logs',
      limit: maxLines,
      searchWords: [],
    },
    fields: [
      { name: 'labels', goType: 'json.RawMessage', values: columns.labels },
      {
        name: 'Time',
        goType: 'time.Time',
        values: columns.time,
        ...(columns.nanos.some((rest) => rest !== 0) ? { nanos: columns.nanos } : {}),
      },
      { name: 'Line', goType: 'string', values: columns.line },
      { name: 'tsNs', goType: 'string', values: columns.tsNs },
      {
        name: 'labelTypes',
        goType: 'json.RawMessage',
        values: columns.labelTypes,
        config: { custom: { hidden: true } },
      },
      { name: 'id', goType: 'string', values: columns.id },
    ],
  });
}
