import type { Field, LinkModel, TimeRange } from '@grafana/data';
import { SESSIONS_PATH } from '../../model/paths';
import { isSessionId } from '../../model/traceIds';
import { followLink, linksAt } from '../parts/followLink';
import { openApp } from '../parts/openApp';
import type { RecordPlace } from '../parts/recordPlaces';
import { setVariable } from '../parts/setVariable';
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
  const { click, variable, rowValue } = options;
  if (click === 'open') {
    openSession(row, how, timeRange);
  } else if (click === 'variable' && variable !== '') {
    setVariable(variable, valueOf(row, rowValue));
  } else if (click === 'links') {
    const link = linkOf(places.get(row.spanId));
    if (link) {
      followLink(link, how);
    }
  }
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
  const params = new URLSearchParams({
    // A recording, or a trace by its id, may be of another time than the dashboard's.
    from: String(Math.floor(Math.min(from.valueOf(), startMs))),
    to: String(Math.ceil(Math.max(to.valueOf(), startMs + durationMs))),
    tab: 'resources',
    ...(resource && { row: spanId }),
  });
  openApp(`${SESSIONS_PATH}/${sessionId}?${params}`, how);
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
