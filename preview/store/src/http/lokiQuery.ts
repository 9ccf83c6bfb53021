import type { IncomingHttpHeaders } from 'node:http';
import type { LogqlQuery, LogQuery, MetricQuery } from '../logql/ast';
import { evaluateLogs } from '../logql/evaluateLogs';
import { checkSeries } from '../logql/checkSeries';
import { evaluateMetric, type Steps } from '../logql/evaluateMetric';
import { parseLogql } from '../logql/parseLogql';
import { QueryStats } from '../logql/QueryStats';
import { sampleValue } from '../logql/sampleValue';
import { compareLabels, type Series } from '../logql/Series';
import { categorizedStreams, labelsOf, plainStreams } from '../logql/writeStreams';
import type { Memory } from '../memory/Memory';
import { durationText } from '../query/durationText';
import { QueryError } from '../query/QueryError';
import { lokiStats } from './lokiStats';
import { durationParameter, integerParameter, rangeParameters, timeParameter } from './parameters';
import { json, type Reply } from './Reply';

export interface LokiRequest {
  memory: Memory;
  parameters: URLSearchParams;
  headers: IncomingHttpHeaders;
  nowMs: number;
}

/** Defaults of Loki. */
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 5000;
const MAX_POINTS = 11_000n;
const SECOND_NS = 1_000_000_000n;
/** 30 days and an hour. */
const MAX_LENGTH = 721n * 3600n * SECOND_NS;

/** `/loki/api/v1/query_range`: lines of a log query, or a matrix of a metric query. */
export function lokiQueryRange(request: LokiRequest): Reply {
  const { parameters } = request;
  const { start, end } = rangeParameters(parameters, request.nowMs);
  const query = parseQuery(parameters);
  if (end - start > MAX_LENGTH) {
    const length = durationText(Number(end - start));
    throw new QueryError(`the query time range exceeds the limit (query length: ${length}, limit: 30d1h)`);
  }
  if (query.kind === 'logs') {
    return logs(request, query, { start, end });
  }
  const step = durationParameter(parameters, 'step') ?? defaultStep(start, end);
  if (step <= 0n) {
    throw new QueryError('zero or negative query resolution step widths are not accepted. Try a positive integer');
  }
  if ((end - start) / step > MAX_POINTS) {
    throw new QueryError(
      'exceeded maximum resolution of 11,000 points per time series. Try increasing the value of the step parameter'
    );
  }
  // Loki rounds the range outwards to whole steps since 1970, so that a refreshed graph keeps its points.
  const first = (start / step) * step;
  const last = ((end + step - 1n) / step) * step;
  return matrix(request, query, { start: first, step, count: Number((last - first) / step) + 1 });
}

/** `/loki/api/v1/query`: a metric query at one moment. */
export function lokiQueryInstant(request: LokiRequest): Reply {
  const { parameters, nowMs } = request;
  const at = timeParameter(parameters, 'time', BigInt(nowMs) * 1_000_000n);
  const query = parseQuery(parameters);
  if (query.kind === 'logs') {
    throw new QueryError(
      'log queries are not supported as an instant query type, please change your query to a range query type'
    );
  }
  const stats = new QueryStats();
  const steps: Steps = { start: at, step: 1n, count: 1 };
  const result = evaluateMetric(request.memory.logs, query, steps, stats);
  const seconds = Number(at / 1_000_000n) / 1000;
  if ('scalar' in result && query.kind === 'number') {
    return success('scalar', [seconds, sampleValue(result.scalar)], stats, 0);
  }
  const series = limited('scalar' in result ? constant(result.scalar, 1) : result.series);
  const sorted = ranksByValue(query) ? byValue(query, series) : series;
  return success(
    'vector',
    sorted.map(({ labels, values }) => ({
      metric: labelsOf(labels),
      value: [seconds, sampleValue(values[0] as number)],
    })),
    stats,
    sorted.length
  );
}

function parseQuery(parameters: URLSearchParams): LogqlQuery {
  return parseLogql(parameters.get('query') ?? '');
}

function defaultStep(start: bigint, end: bigint): bigint {
  const seconds = (end - start) / SECOND_NS / 250n;
  return (seconds > 1n ? seconds : 1n) * SECOND_NS;
}

function logs(request: LokiRequest, query: LogQuery, { start, end }: { start: bigint; end: bigint }): Reply {
  const { parameters, headers } = request;
  const limit = integerParameter(parameters, 'limit', DEFAULT_LIMIT);
  if (limit <= 0) {
    throw new QueryError('limit must be a positive value');
  }
  if (limit > MAX_LIMIT) {
    throw new QueryError(
      `max entries limit per query exceeded, limit > max_entries_limit_per_query (${limit} > ${MAX_LIMIT})`
    );
  }
  const direction = (parameters.get('direction') || 'backward').toLowerCase();
  if (direction !== 'forward' && direction !== 'backward') {
    throw new QueryError(`invalid direction '${direction}'`);
  }
  if (parameters.get('interval') && durationParameter(parameters, 'interval') !== 0n) {
    throw new QueryError('"interval" is not supported by the preview store');
  }
  const stats = new QueryStats();
  const rows = evaluateLogs(request.memory.logs, query, { start, end, limit, direction }, stats);
  const categorize = String(headers['x-loki-response-encoding-flags'] ?? '')
    .split(',')
    .includes('categorize-labels');
  const result = categorize ? categorizedStreams(rows) : plainStreams(rows);
  return success('streams', result, stats, rows.length, categorize ? ['categorize-labels'] : undefined);
}

function matrix(request: LokiRequest, query: MetricQuery, steps: Steps): Reply {
  const stats = new QueryStats();
  const result = evaluateMetric(request.memory.logs, query, steps, stats);
  const series = limited('scalar' in result ? constant(result.scalar, steps.count) : result.series);
  let points = 0;
  const written = series.map(({ labels, values }) => {
    const pairs = values.flatMap((value, i) => {
      const ms = Number((steps.start + steps.step * BigInt(i)) / 1_000_000n);
      return value === undefined ? [] : [[ms / 1000, sampleValue(value)]];
    });
    points += pairs.length;
    return { metric: labelsOf(labels), values: pairs };
  });
  return success('matrix', written, stats, points);
}

function constant(value: number, count: number): Series[] {
  return [{ labels: [], values: Array<number>(count).fill(value) }];
}

/** Series with a value, sorted by their labels. */
function limited(series: readonly Series[]): Series[] {
  const present = series.filter(({ values }) => values.some((value) => value !== undefined));
  checkSeries(present);
  return present.sort((a, b) => compareLabels(a.labels, b.labels));
}

function ranksByValue(query: MetricQuery): boolean {
  return query.kind === 'aggregate' && (query.op === 'topk' || query.op === 'bottomk');
}

function byValue(query: MetricQuery, series: Series[]): Series[] {
  const sign = query.kind === 'aggregate' && query.op === 'topk' ? -1 : 1;
  return [...series].sort((a, b) => sign * ((a.values[0] as number) - (b.values[0] as number)));
}

function success(
  resultType: string,
  result: unknown,
  stats: QueryStats,
  entries: number,
  encodingFlags?: string[]
): Reply {
  return json({
    status: 'success',
    data: { resultType, ...(encodingFlags ? { encodingFlags } : {}), result, stats: lokiStats(stats, entries) },
  });
}
