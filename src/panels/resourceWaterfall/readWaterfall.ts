import type { DataFrame } from '@grafana/data';
import { spansTable } from '../../data/frames/spansTable';
import { isSpansTable, isTraceFrame, missingSpanColumns, tableSpans } from '../../data/frames/tableSpans';
import { traceSpans } from '../../data/frames/traceSpans';
import type { Resource } from '../../model/resource';
import type { Span } from '../../model/span';
import { t } from '../../words';
import { columnWords } from '../parts/columnWords';

/** What a panel's data have for a waterfall. */
export type WaterfallRows =
  /** `traces`: the spans of traces beside them, for what the back end did. */
  { kind: 'resources'; resources: Resource[]; traces: Span[]; missing: string[] } | { kind: 'spans'; spans: Span[] };

/** `unfit` says why there can be no row, in words; neither where there are no data. */
export interface WaterfallRead {
  rows?: WaterfallRows;
  unfit?: string;
}

/** Columns that a spans table has only where the query selects them, and without which a row says little. */
const SELECTED = ['url.full', 'rum.resource.type'];
const QUERY = '{ span.rum.resource.id != nil } | select(span.rum.resource.id, span.rum.resource.type, span.url.full)';

/** The rows of a panel's frames: resources where a search found any, else the spans of traces or of the search. */
export function readWaterfall(series: readonly DataFrame[]): WaterfallRead {
  const filled = series.filter(({ length }) => length > 0);
  const tables = filled.filter(isSpansTable);
  const traces = filled.filter(isTraceFrame);
  const resources = onceEach(spansTable(tables).resources);
  if (resources.length > 0) {
    const missing = SELECTED.filter(
      (name) => !tables.some(({ fields }) => fields.some((field) => field.name === name))
    );
    return { rows: { kind: 'resources', resources, traces: traceSpans(traces), missing } };
  }
  const spans = [...traceSpans(traces), ...tableSpans(tables)];
  if (spans.length > 0) {
    return { rows: { kind: 'spans', spans } };
  }
  return filled.length > 0 ? { unfit: whyNone(filled) } : {};
}

/** Two queries may find the same. */
function onceEach(resources: Resource[]): Resource[] {
  return [...new Map(resources.map((resource) => [resource.spanId, resource])).values()];
}

function whyNone(frames: DataFrame[]): string {
  const [nearest = []] = frames.map(missingSpanColumns).sort((a, b) => a.length - b.length);
  const lacks =
    nearest.length > 0 ? columnWords(nearest) : t('waterfallPanel.noRow', 'No row has both ids and a start.');
  return `${lacks} ${t('waterfallPanel.needs', 'The waterfall needs a TraceQL search with the table format Spans, as {{query}}, or one trace.', { query: QUERY })}`;
}
