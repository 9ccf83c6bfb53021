import type { Span } from '../../model/span';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { runTrace } from './runTempo';

/** The back end's clock, and its late spans, may be this far off the page's (ms). */
const SLACK_MS = 15 * 60_000;

/**
 * The spans of a trace, by their start; none where Tempo does not have it.
 * @throws {QueryError}
 */
export function readTrace(options: {
  tempoUid: string;
  traceId: string;
  around: TimeSpan;
  signal: AbortSignal;
}): Promise<Span[]> {
  const { tempoUid, traceId, around, signal } = options;
  const range = { from: around.from - SLACK_MS, to: around.to + SLACK_MS };
  return runTrace({ uid: tempoUid, what: t('data.trace', 'the trace'), query: traceId, range, signal });
}
