import { DELTA_ATTR, SESSION_ATTR, type SessionCounter } from '@opensessions/browser-sdk/contract';
import type { CountedTotal } from '../../model/totals/sessionTotals';
import { lokiName } from '../../model/lokiName';
import { documentsSaying, startsOf } from './sessionRecords';
import type { SessionsOf } from './sessionsStream';

/** Which records a total is counted over. */
export interface TotalQuery {
  of: SessionsOf;
  /** The stages of a filter that every record of a session can decide (`filterPipeline`). */
  pipeline: string;
  /** How far back from the time that the query is asked at (ms). */
  rangeMs: number;
  /** A label to group by. */
  by?: string;
}

/** What is said once a session, when it first happens: its records are counted, whatever number they bear. */
const ONCE = { errored: DELTA_ATTR.errored, frustrated: DELTA_ATTR.frustrated } as const;

const delta = (counter: SessionCounter): string => SESSION_ATTR.deltaPrefix + counter;
const SUMMED = {
  errors: delta('errors'),
  views: delta('views'),
  loads: DELTA_ATTR.loads,
  loadingTimeMs: DELTA_ATTR.loadingTime,
  blockingTimeMs: delta('blocking_time'),
  frustrations: delta('frustrations'),
} as const;

/**
 * One total as a query at one time: the sessions started are counted by their `session.start`, all else is added up from
 * what the documents written in the range say is new (`rum.delta.*`).
 */
export function totalOf(total: CountedTotal, { of, pipeline, rangeMs, by }: TotalQuery): string {
  const sum = by === undefined ? 'sum' : `sum by (${by})`;
  const range = `[${rangeMs}ms]`;
  if (total === 'sessions') {
    return `${sum} (count_over_time(${startsOf(of)}${pipeline} ${range}))`;
  }
  if (total === 'errored' || total === 'frustrated') {
    return `${sum} (count_over_time(${documentsSaying(of, ONCE[total])}${pipeline} ${range}))`;
  }
  const attribute = SUMMED[total];
  const numbers = `${documentsSaying(of, attribute)}${pipeline} | unwrap ${lokiName(attribute)}`;
  return `${sum} (sum_over_time(${numbers} ${range}))`;
}
