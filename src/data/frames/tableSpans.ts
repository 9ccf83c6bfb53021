import type { DataFrame } from '@grafana/data';
import type { Span } from '../../model/span';
import { column } from './columns';
import { asAmount, asNumber, asText } from './values';

/** The columns without which a frame is no spans table of Tempo's search, and no trace. */
const SEARCH_COLUMNS = ['traceIdHidden', 'spanID', 'time', 'duration'];
const TRACE_COLUMNS = ['traceID', 'spanID', 'startTime', 'duration'];

/** Whether a frame is a spans table, as Tempo's search gives it. */
export function isSpansTable(frame: DataFrame): boolean {
  return lacking(frame, SEARCH_COLUMNS).length === 0;
}

/** Whether a frame is a trace, as Tempo gives it. */
export function isTraceFrame(frame: DataFrame): boolean {
  return lacking(frame, TRACE_COLUMNS).length === 0;
}

/** The columns that a frame lacks to be a spans table or a trace, whichever it is nearer to; empty where it is one. */
export function missingSpanColumns(frame: DataFrame): string[] {
  const [ofSearch, ofTrace] = [lacking(frame, SEARCH_COLUMNS), lacking(frame, TRACE_COLUMNS)];
  return ofTrace.length < ofSearch.length ? ofTrace : ofSearch;
}

/**
 * The spans of Tempo's spans tables, of whatever they tell. A span's own name and service are there only where the query selects them:
 * else those of its trace stand for them.
 */
export function tableSpans(frames: readonly DataFrame[]): Span[] {
  return frames.flatMap(spansOf);
}

function spansOf(frame: DataFrame): Span[] {
  const columns = new Map(frame.fields.map(({ name }) => [name, column(frame, name)]));
  const spans: Span[] = [];
  for (let row = 0; row < frame.length; row++) {
    const value = (...names: string[]): string | undefined =>
      names.map((name) => asText(columns.get(name)?.[row])).find((text) => text !== undefined);
    const traceId = value('traceIdHidden')?.padStart(32, '0');
    const spanId = value('spanID');
    const startMs = asNumber(columns.get('time')?.[row]);
    if (traceId === undefined || spanId === undefined || startMs === undefined) {
      continue;
    }
    spans.push({
      traceId,
      spanId,
      name: value('name', 'traceName') ?? '',
      service: value('resource.service.name', 'service.name', 'traceService') ?? 'unknown',
      kind: value('kind') ?? 'unspecified',
      startMs,
      durationMs: (asAmount(columns.get('duration')?.[row]) ?? 0) / 1e6,
      error: value('status') === 'error',
      statusMessage: value('statusMessage'),
      attributes: Object.fromEntries(
        [...columns.keys()].flatMap((name) => {
          const text = value(name);
          return text === undefined ? [] : [[name, text]];
        })
      ),
    });
  }
  return spans;
}

function lacking({ fields }: DataFrame, columns: readonly string[]): string[] {
  return columns.filter((name) => !fields.some((field) => field.name === name));
}
