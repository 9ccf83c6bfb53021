import type { OtlpSchema } from '../ingest/otlpSchema';
import type { Memory } from '../memory/Memory';
import { QueryError } from '../query/QueryError';
import { durationNs } from '../query/units';
import type { TraceqlQuery } from '../traceql/ast';
import { parseTraceql } from '../traceql/parseTraceql';
import { compileStages } from '../traceql/runStages';
import { candidateTraces, searchTraces } from '../traceql/searchTraces';
import { traceMetrics } from '../traceql/traceMetrics';
import { tagNames, tagReference, tagValues } from '../traceql/traceTags';
import { JSON_FORM, PROTOBUF_FORM, writeTrace } from '../traceql/writeTrace';
import { durationParameter, timeParameter } from './parameters';
import { bytes, json, text, type Reply } from './Reply';

export interface TempoRequest {
  memory: Memory;
  schema: OtlpSchema;
  parameters: URLSearchParams;
  accept: string;
  nowMs: number;
}

/** Defaults of Tempo. */
const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 262_144;
const DEFAULT_SPANS = 3;
const MAX_SPANS = 100;
const MAX_DURATION_S = 168 * 3600;
const SECOND_NS = 1_000_000_000n;
const FOREVER = 2n ** 63n;

/** `/api/search`. */
export function tempoSearch({ memory, parameters }: TempoRequest): Reply {
  if (parameters.get('tags')) {
    throw new QueryError('"tags" is not supported by the preview store: ask with q, in TraceQL');
  }
  const range = searchRange(parameters);
  const limit = parameters.has('limit') ? unsigned(parameters, 'limit') : DEFAULT_LIMIT;
  if (limit === 0) {
    throw new QueryError('invalid limit: must be a positive number');
  }
  const spss = (parameters.has('spss') && unsigned(parameters, 'spss')) || DEFAULT_SPANS;
  if (spss > MAX_SPANS) {
    throw new QueryError(`spans per span set exceeds ${MAX_SPANS}. received ${spss}`);
  }
  if (limit > MAX_LIMIT) {
    throw new QueryError(`limit ${limit} exceeds max limit ${MAX_LIMIT}`);
  }
  const q = parameters.get('q');
  const query = parseTraceql(q || '{}');
  for (const name of ['minDuration', 'maxDuration']) {
    if (parameters.get(name)) {
      throw new QueryError(`"${name}" is not supported by the preview store: use traceDuration in TraceQL`);
    }
  }
  const { traces, inspected } = searchTraces(memory.traces, query, { ...range, limit, spansPerSpanSet: spss });
  // Without a query Tempo names the traces only.
  const shown = q ? traces : traces.map(({ spanSet: _one, spanSets: _all, serviceStats: _stats, ...trace }) => trace);
  return json({ traces: shown, metrics: { inspectedTraces: inspected, completedJobs: 1, totalJobs: 1 } });
}

function searchRange(parameters: URLSearchParams): { start: bigint; end: bigint } {
  const [start, end] = [unsigned(parameters, 'start'), unsigned(parameters, 'end')];
  if (start === 0 && end === 0) {
    return { start: 0n, end: FOREVER };
  }
  if (start === 0 || end === 0) {
    throw new QueryError('error parsing date range: only one of start and end provided: must provide both or neither');
  }
  if (end <= start) {
    throw new QueryError(`http parameter start must be before end. received start=${start} end=${end}`);
  }
  if (end - start > MAX_DURATION_S) {
    throw new QueryError(`range specified by start and end exceeds 168h0m0s. received start=${start} end=${end}`);
  }
  return { start: BigInt(start) * SECOND_NS, end: BigInt(end) * SECOND_NS };
}

function unsigned(parameters: URLSearchParams, name: string): number {
  const value = parameters.get(name);
  if (!value) {
    return 0;
  }
  if (!/^\d{1,10}$/.test(value)) {
    throw new QueryError(`invalid ${name}: "${value}" is not an unsigned integer`);
  }
  return Number(value);
}

/**
 * `/api/traces/<id>` and `/api/v2/traces/<id>`: JSON, or protobuf where the caller accepts it. An unknown trace is 404 in
 * the first, an empty trace in the second.
 */
export function tempoTrace({ memory, schema, parameters, accept }: TempoRequest, id: string, version: 1 | 2): Reply {
  const wrong = /[^0-9a-fA-F]/.exec(id);
  if (wrong) {
    throw new QueryError(
      `trace IDs can only contain hex characters: invalid character '${wrong[0]}' at position ${wrong.index + 1}`
    );
  }
  if (id.length > 32) {
    throw new QueryError("trace IDs can't be larger than 128 bits");
  }
  searchRange(parameters);
  const trace = memory.traces.trace(id.toLowerCase().padStart(32, '0'));
  if (!trace && version === 1) {
    return text('', 404);
  }
  const spans = trace?.spans ?? [];
  if (accept.includes('application/protobuf')) {
    const message = { resourceSpans: writeTrace(spans, PROTOBUF_FORM) };
    const encoded =
      version === 1
        ? schema.encode('TracesRequest', message)
        : schema.encode('TraceByIdResponse', { trace: message, metrics: {} });
    return bytes(encoded, 'application/protobuf');
  }
  const resourceSpans = writeTrace(spans, JSON_FORM);
  return json(version === 1 ? { batches: resourceSpans } : { trace: trace ? { resourceSpans } : {}, metrics: {} });
}

const SCOPES = ['all', 'none', 'span', 'resource', 'intrinsic', 'event', 'link', 'instrumentation'];

/** `/api/search/tags` (names) and `/api/v2/search/tags` (names by scope). */
export function tempoTags(request: TempoRequest, version: 1 | 2): Reply {
  const scope = request.parameters.get('scope') || 'all';
  if (!SCOPES.includes(scope)) {
    throw new QueryError(`invalid scope: ${scope}`);
  }
  const names = tagNames(candidateTraces(request.memory.traces, [], searchRange(request.parameters)));
  const scopes = (['resource', 'span', 'intrinsic'] as const).filter((name) => ['all', 'none', name].includes(scope));
  if (version === 2) {
    return json({ scopes: scopes.map((name) => ({ name, tags: names[name] })), metrics: {} });
  }
  const plain = scopes.filter((name) => name !== 'intrinsic' || scope === 'intrinsic');
  return json({ tagNames: [...new Set(plain.flatMap((name) => names[name]))].sort(), metrics: {} });
}

/** `/api/search/tag/<tag>/values` and `/api/v2/search/tag/<tag>/values`, of the spans that `q` finds. */
export function tempoTagValues(request: TempoRequest, tag: string, version: 1 | 2): Reply {
  const query = parseTraceql(request.parameters.get('q') || '{}');
  const run = compileStages(query);
  const traces = candidateTraces(request.memory.traces, query, searchRange(request.parameters));
  const spans = traces.flatMap((trace) => run([{ spans: trace.spans, attributes: [] }]).flatMap((set) => set.spans));
  const limit = unsigned(request.parameters, 'limit') || undefined;
  const values = tagValues(spans, tagReference(tag, version), limit);
  return json({ tagValues: version === 2 ? values : values.map(({ value }) => value), metrics: {} });
}

/** `/api/metrics/query_range`. */
export function tempoMetrics({ memory, parameters, nowMs }: TempoRequest): Reply {
  const now = BigInt(nowMs) * 1_000_000n;
  const since = durationParameter(parameters, 'since') ?? 3600n * SECOND_NS;
  const end = timeParameter(parameters, 'end', now);
  const start = timeParameter(parameters, 'start', end - since);
  if (end <= start) {
    throw new QueryError('end must be greater than start');
  }
  const step = stepOf(parameters, end - start);
  if ((end - start) / step > 11_000n) {
    throw new QueryError('step of the query is too small for its range: at most 11,000 points a series are given');
  }
  const query = metricsQuery(parameters.get('q') || parameters.get('query') || '');
  const exemplars = parameters.has('exemplars') ? unsigned(parameters, 'exemplars') : 100;
  const series = traceMetrics(memory.traces, query, { start, end, step, exemplars });
  return json({ series, metrics: { completedJobs: 1, totalJobs: 1 } });
}

// Here Tempo leaves away the words that its search puts before an error.
function metricsQuery(text: string): TraceqlQuery {
  try {
    const query = parseTraceql(text);
    if (query[query.length - 1]?.kind !== 'metrics') {
      throw new QueryError('not a metrics query');
    }
    return query;
  } catch (error) {
    throw error instanceof QueryError ? new QueryError(error.message.replace(/^invalid TraceQL query: /, '')) : error;
  }
}

function stepOf(parameters: URLSearchParams, length: bigint): bigint {
  const given = parameters.get('step');
  const ns = given ? (/^\d+(?:\.\d+)?$/.test(given) ? Number(given) * 1e9 : durationNs(given)) : undefined;
  if (given && (ns === undefined || ns <= 0)) {
    throw new QueryError(`invalid step: "${given}" is not a duration`);
  }
  const aimed = length / 240n / SECOND_NS;
  return ns === undefined ? (aimed > 1n ? aimed : 1n) * SECOND_NS : BigInt(Math.round(ns));
}
