import type { LogRecord } from '../frames/logRecords';
import type { TimeSpan } from '../../model/timeSpan';
import { PAGE_LINES, runLogs, type LokiQuery } from './runLoki';

/** What was read so far; telling it costs time with every record, so it is told when asked. */
export interface SoFar<T> {
  tell: () => T;
  complete: boolean;
}

/** A page of log records. */
export interface Page {
  /** Records that no page before had, in time order. */
  records: LogRecord[];
  /** What is still to be read, undefined when this was the last page. */
  rest?: TimeSpan;
}

/**
 * Reads log records page by page, oldest first (`forward`) or newest first (`backward`). Pages overlap by the
 * millisecond at their border, since more than one record can have it, and what was read before is left out.
 */
export async function* readPages(
  query: LokiQuery & { direction: 'backward' | 'forward' }
): AsyncGenerator<Page, void, void> {
  const seen = new Set<string>();
  let rest: TimeSpan | undefined = query.range;
  while (rest && rest.from < rest.to) {
    const range: TimeSpan = rest;
    const all = await runLogs({ ...query, range });
    const records = all.filter(({ id }) => !seen.has(id));
    records.forEach(({ id }) => seen.add(id));
    rest = all.length < PAGE_LINES ? undefined : restOf(range, all, query.direction);
    yield { records, rest };
  }
}

function restOf(range: TimeSpan, page: LogRecord[], direction: 'backward' | 'forward'): TimeSpan | undefined {
  const oldest = page[0]?.timeMs ?? range.from;
  const newest = page[page.length - 1]?.timeMs ?? range.to;
  let rest = direction === 'backward' ? { from: range.from, to: oldest + 1 } : { from: newest, to: range.to };
  if (rest.from === range.from && rest.to === range.to) {
    // A page full of one millisecond: step over it rather than ask the same for ever.
    rest = direction === 'backward' ? { ...rest, to: rest.to - 1 } : { ...rest, from: rest.from + 1 };
  }
  return rest.from < rest.to ? rest : undefined;
}
