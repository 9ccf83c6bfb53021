import type { DataFrame, TimeRange } from '@grafana/data';
import { errorWords, type ProxyClient } from '../ProxyClient';
import { logsFrame } from './logsFrame';
import { DEFAULT_MAX_LINES, type LokiQuery } from './LokiQuery';
import { CATEGORIZE_LABELS, type LokiData } from './lokiResponse';
import { instantFrames, rangeFrames } from './metricFrames';
import { stepMs } from './step';

export interface RunLokiQueryOptions {
  client: ProxyClient;
  query: LokiQuery;
  range: TimeRange;
  intervalMs?: number;
  signal: AbortSignal;
}

/** A query for lines starts with its stream selector; anything else counts something. */
const LOG_QUERY = /^\s*\{/;

/** Times in ms as Loki wants them: nanoseconds, which a number cannot hold. */
function ns(ms: number): string {
  return String(BigInt(Math.round(ms)) * 1_000_000n);
}

/**
 * Asks Loki one query and makes frames of the answer.
 * @throws {Error} with Loki's own words when it refuses the query, or when the answer is of a kind the preview does not know
 */
export async function runLokiQuery({
  client,
  query,
  range,
  intervalMs,
  signal,
}: RunLokiQueryOptions): Promise<DataFrame[]> {
  const { expr } = query;
  const from = range.from.valueOf();
  const to = range.to.valueOf();
  const instant = query.queryType === 'instant';
  const maxLines = query.maxLines ?? DEFAULT_MAX_LINES;
  const step = stepMs({ step: query.step, intervalMs, rangeMs: to - from });
  // Grafana starts a metric query at a whole step, so that the points stay where they are when the range moves.
  const start = LOG_QUERY.test(expr) ? from : from - (from % step);
  const answer = await client({
    path: instant ? '/loki/api/v1/query' : '/loki/api/v1/query_range',
    params: {
      query: expr,
      direction: query.direction ?? 'backward',
      limit: maxLines,
      ...(instant ? { time: ns(to) } : { start: ns(start), end: ns(to), step: `${step}ms` }),
    },
    headers: CATEGORIZE_LABELS,
    signal,
  });
  if (!answer.ok) {
    throw new Error(errorWords(answer));
  }
  const { data } = JSON.parse(answer.body) as { data: LokiData };
  return elsewhere(() => framesOf(data, { query, maxLines, step }), signal);
}

/**
 * Grafana's backend makes the frames, so it costs its page nothing. Here it is a task of its own, apart from those in which the answer
 * is parsed and the plugin goes on.
 * @throws the signal's reason once nobody waits any more
 */
async function elsewhere<T>(work: () => T, signal: AbortSignal): Promise<T> {
  const task = () => new Promise((resolve) => setTimeout(resolve));
  await task();
  signal.throwIfAborted();
  const made = work();
  await task();
  signal.throwIfAborted();
  return made;
}

function framesOf(
  data: LokiData,
  { query, maxLines, step }: { query: LokiQuery; maxLines: number; step: number }
): DataFrame[] {
  const { refId, expr, legendFormat } = query;
  switch (data.resultType) {
    case 'streams':
      return [logsFrame({ refId, expr, maxLines, streams: data.result, stats: data.stats })];
    case 'matrix':
      return rangeFrames({ refId, expr, stepMs: step, legendFormat, series: data.result, stats: data.stats });
    case 'vector':
      return instantFrames({ refId, items: data.result });
    default:
      throw new Error(
        `The preview does not know Loki's answer of type "${(data as { resultType: string }).resultType}".`
      );
  }
}
