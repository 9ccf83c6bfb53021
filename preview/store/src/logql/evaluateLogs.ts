import type { LogMemory } from '../memory/LogMemory';
import type { LogQuery } from './ast';
import { compilePipeline } from './compilePipeline';
import { mergeTimelines } from './mergeTimelines';
import type { QueryStats } from './QueryStats';
import { Row } from './Row';
import { selectRecords } from './selectRecords';

export interface LogRange {
  /** Unix nanoseconds, inclusive. */
  start: bigint;
  /** Unix nanoseconds, exclusive. */
  end: bigint;
  limit: number;
  direction: 'forward' | 'backward';
}

/**
 * The lines of a log query: the first `limit` ones from the start, or from the end when backward. Lines of the same
 * nanosecond are in the order of their labels, as Loki returns them, so that pages do not overlap by chance.
 */
export function evaluateLogs(logs: LogMemory, query: LogQuery, range: LogRange, stats: QueryStats): Row[] {
  const pipeline = compilePipeline(query.stages);
  const { timelines, belongs } = selectRecords(logs, query);
  const backward = range.direction === 'backward';
  const rows: Row[] = [];
  let ties: Row[] = [];
  const flush = (): void => {
    if (ties.length > 1) {
      const keys = new Map(ties.map((row) => [row, JSON.stringify(row.labels())]));
      ties.sort((a, b) => ((keys.get(a) as string) < (keys.get(b) as string) ? -1 : 1));
    }
    rows.push(...ties.slice(0, range.limit - rows.length));
    ties = [];
  };
  for (const record of mergeTimelines(timelines, { from: range.start, to: range.end, backward })) {
    if (ties.length > 0 && (ties[0] as Row).record.ts !== record.ts) {
      flush();
      if (rows.length >= range.limit) {
        break;
      }
    }
    stats.seen(record.line);
    const row = new Row(record);
    if (belongs(record) && pipeline(row)) {
      stats.matchedLines++;
      ties.push(row);
    }
  }
  flush();
  return rows;
}
