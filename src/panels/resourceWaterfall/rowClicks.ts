import type { Field, LinkModel, TimeRange } from '@grafana/data';
import { isSessionId } from '../../model/traceIds';
import { eventHref } from '../parts/eventHref';
import { linksAt } from '../parts/followLink';
import { openApp } from '../parts/openApp';
import { doClick } from '../parts/panelClick';
import type { RecordPlace } from '../parts/recordPlaces';
import type { RowValue, WaterfallOptions } from './waterfallOptions';

/** What a click needs to know of a row. */
export interface ClickedRow {
  traceId: string;
  spanId: string;
  startMs: number;
  durationMs: number;
  /** Of the session that it was recorded in; absent where the data do not say. */
  sessionId?: string;
  /** URL of a resource, name of a span. */
  url: string;
  /** A page's resource, which the session's page has a row of. */
  resource: boolean;
}

export interface RowClickOptions {
  options: Pick<WaterfallOptions, 'click' | 'variable' | 'rowValue'>;
  places: ReadonlyMap<string, RecordPlace>;
  timeRange: Pick<TimeRange, 'from' | 'to'>;
}

/** Does what the options say of a click on a row. */
export function pressRow(row: ClickedRow, how: { newTab: boolean }, { options, places, timeRange }: RowClickOptions) {
  doClick(options, how, {
    open: () => openSession(row, how, timeRange),
    link: () => linkOf(places.get(row.spanId)),
    value: () => valueOf(row, options.rowValue),
  });
}

/** Opens the app's page of the session at the resource. Nothing where the session is not known. */
export function openSession(
  row: ClickedRow,
  how: { newTab: boolean },
  { from, to }: RowClickOptions['timeRange']
): void {
  const { sessionId, spanId, startMs, durationMs, resource } = row;
  if (sessionId === undefined || !isSessionId(sessionId)) {
    return;
  }
  const session = {
    id: sessionId,
    // A recording, or a trace by its id, may be of another time than the dashboard's.
    startMs: Math.min(from.valueOf(), startMs),
    endMs: Math.max(to.valueOf(), startMs + durationMs),
  };
  openApp(eventHref(session, { tab: 'resources', row: resource ? spanId : undefined }), how);
}

/** What a row gives to a dashboard's variable; empty where it does not have it. */
export function valueOf({ traceId, spanId, sessionId, url }: ClickedRow, value: RowValue): string {
  return { trace_id: traceId, span_id: spanId, session_id: sessionId ?? '', url }[value];
}

/** The first link of a row. Tempo's own links to Explore come after those that somebody made. */
function linkOf(place: RecordPlace | undefined): LinkModel | undefined {
  if (!place) {
    return undefined;
  }
  const made = ({ config: { links = [] } }: Field) => links.some(({ internal }) => !internal);
  const fields = [...place.fields.filter(made), ...place.fields.filter((field) => !made(field))];
  return linksAt(fields, place.row)[0];
}
