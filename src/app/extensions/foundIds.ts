import { carriedIds } from '../../model/carriedIds';
import type { RowValues } from './rowValues';

/** The sessions and traces that some data are about. */
export interface FoundIds {
  sessions: string[];
  /** Of browsers, in rows that name no session. */
  traces: string[];
  /** Of the first row that has an id. */
  service?: string;
}

/** Grafana asks for links as soon as data are there, and waits: more rows than this are not looked at. */
const MOST_ROWS = 5000;
/** More ids than anybody can be led to at once. */
export const MANY_IDS = 20;

/** Looks through rows until it has more ids than `MANY_IDS`. */
export function findIds(rows: Iterable<RowValues>): FoundIds {
  const sessions = new Set<string>();
  const traces = new Set<string>();
  let service: string | undefined;
  let seen = 0;
  for (const valueOf of rows) {
    const ids = carriedIds(valueOf);
    if (ids.sessionId !== undefined) {
      sessions.add(ids.sessionId);
    } else if (ids.traceId !== undefined) {
      traces.add(ids.traceId);
    }
    service ??= ids.sessionId !== undefined || ids.traceId !== undefined ? ids.service : undefined;
    seen++;
    if (seen >= MOST_ROWS || sessions.size > MANY_IDS) {
      break;
    }
  }
  return { sessions: [...sessions], traces: [...traces], service };
}
