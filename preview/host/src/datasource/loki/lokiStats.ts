import type { QueryResultMetaStat } from '@grafana/data';
import type { LokiStats } from './lokiResponse';

type Row = [section: string, label: string, key: string, unit?: string];

const ROWS: Row[] = [
  ['summary', 'Summary: bytes processed per second', 'bytesProcessedPerSecond', 'Bps'],
  ['summary', 'Summary: lines processed per second', 'linesProcessedPerSecond'],
  ['summary', 'Summary: total bytes processed', 'totalBytesProcessed', 'decbytes'],
  ['summary', 'Summary: total lines processed', 'totalLinesProcessed'],
  ['summary', 'Summary: exec time', 'execTime', 's'],
  ['ingester', 'Ingester: total reached', 'totalReached'],
  ['ingester', 'Ingester: total chunks matched', 'totalChunksMatched'],
  ['ingester', 'Ingester: total batches', 'totalBatches'],
  ['ingester', 'Ingester: total lines sent', 'totalLinesSent'],
  ['ingester', 'Ingester: head chunk bytes', 'headChunkBytes', 'decbytes'],
  ['ingester', 'Ingester: head chunk lines', 'headChunkLines'],
  ['ingester', 'Ingester: decompressed bytes', 'decompressedBytes', 'decbytes'],
  ['ingester', 'Ingester: decompressed lines', 'decompressedLines'],
  ['ingester', 'Ingester: compressed bytes', 'compressedBytes', 'decbytes'],
  ['ingester', 'Ingester: total duplicates', 'totalDuplicates'],
];

/**
 * Loki's statistics as a frame's `meta.stats`: the rows that Grafana makes, a number that Loki leaves out being 0.
 * A section that Loki does not send at all has no rows.
 */
export function lokiStats(stats: LokiStats | undefined): QueryResultMetaStat[] | undefined {
  if (!stats) {
    return undefined;
  }
  return ROWS.flatMap(([section, displayName, key, unit]) => {
    const values = stats[section];
    if (!values) {
      return [];
    }
    const value = values[key];
    return [{ displayName, ...(unit ? { unit } : {}), value: typeof value === 'number' ? value : 0 }];
  });
}
