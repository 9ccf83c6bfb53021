import type { LogMemory } from '../memory/LogMemory';
import { QueryError } from '../query/QueryError';
import { durationNs, floatOf, sizeBytes } from '../query/units';
import type { RangeAggregation, Unwrap } from './ast';
import { compileLabelFilter, compilePipeline } from './compilePipeline';
import type { Steps } from './evaluateMetric';
import { mergeTimelines } from './mergeTimelines';
import type { QueryStats } from './QueryStats';
import { Row } from './Row';
import { selectRecords } from './selectRecords';
import { grouped, seriesKey, type Series, type SeriesLabels } from './Series';
import { slideWindow } from './slideWindow';

const MAX_POINTS = 20_000_000;

interface Samples {
  labels: SeriesLabels;
  /** Nanoseconds since the first window's beginning. */
  times: number[];
  values: number[];
}

/** Evaluates `count_over_time(…)` and its like: at each step over the lines of (step − range, step]. */
export function evaluateRange(logs: LogMemory, query: RangeAggregation, steps: Steps, stats: QueryStats): Series[] {
  const first = steps.start - query.offset - query.range;
  const last = steps.start - query.offset + steps.step * BigInt(steps.count - 1);
  const samples = collect(logs, query, { first, last }, stats);
  if (samples.length * steps.count > MAX_POINTS) {
    throw new QueryError(
      `the result has ${samples.length} series of ${steps.count} points, too many for the preview store: narrow the query or sum by a label`
    );
  }
  return samples.map(({ labels, times, values }) => ({
    labels,
    values: slideWindow({
      op: query.op,
      parameter: query.parameter,
      times,
      values,
      rangeNs: Number(query.range),
      stepNs: Number(steps.step),
      count: steps.count,
    }),
  }));
}

function collect(
  logs: LogMemory,
  query: RangeAggregation,
  { first, last }: { first: bigint; last: bigint },
  stats: QueryStats
): Samples[] {
  const pipeline = compilePipeline(query.query.stages);
  const sample = sampleOf(query);
  const labelsOf = compileSeriesLabels(query);
  const { timelines, belongs } = selectRecords(logs, query.query);
  const bySeries = new Map<string, Samples>();
  for (const record of mergeTimelines(timelines, { from: first + 1n, to: last + 1n, backward: false })) {
    stats.seen(record.line);
    const row = new Row(record);
    if (!belongs(record) || !pipeline(row)) {
      continue;
    }
    const value = sample(row);
    if (value === undefined) {
      continue;
    }
    if (row.error !== '') {
      throw pipelineError(row);
    }
    stats.matchedLines++;
    const { key, labels } = labelsOf(row);
    let series = bySeries.get(key);
    if (!series) {
      series = { labels: labels(), times: [], values: [] };
      bySeries.set(key, series);
    }
    series.times.push(Number(record.ts - first));
    series.values.push(value);
  }
  return [...bySeries.values()];
}

/** The number that a line contributes; undefined when it contributes none. */
function sampleOf({ op, unwrap }: RangeAggregation): (row: Row) => number | undefined {
  if (unwrap) {
    return compileUnwrap(unwrap);
  }
  return op === 'bytes_over_time' || op === 'bytes_rate' ? (row) => Buffer.byteLength(row.record.line) : () => 1;
}

function compileUnwrap(unwrap: Unwrap): (row: Row) => number | undefined {
  const filters = unwrap.filters.map(compileLabelFilter);
  const read = {
    float: floatOf,
    duration: (text: string) => {
      const ns = durationNs(text);
      return ns === undefined ? undefined : ns / 1e9;
    },
    bytes: sizeBytes,
  }[unwrap.conversion];
  return (row) => {
    const text = row.get(unwrap.label) ?? '';
    if (text === '') {
      return undefined;
    }
    const value = read(text);
    if (value === undefined) {
      row.fail('SampleExtractionErr', `"${text}" of ${unwrap.label} is not a number`);
    }
    return filters.every((filter) => filter(row)) ? (value ?? 0) : undefined;
  };
}

/** A series' key, found for every line, and its labels, needed once a series. */
interface SeriesId {
  key: string;
  labels: () => SeriesLabels;
}

function compileSeriesLabels({ grouping, unwrap }: RangeAggregation): (row: Row) => SeriesId {
  if (grouping && !grouping.without) {
    const names = [...new Set(grouping.labels)].sort();
    return (row) => {
      const values = names.map((name) => row.get(name) ?? '');
      return {
        key: values.length === 1 ? (values[0] as string) : JSON.stringify(values),
        labels: () => names.map((name, i) => [name, values[i] as string] as const).filter(([, value]) => value !== ''),
      };
    };
  }
  const dropped = { without: true, labels: [...(grouping?.labels ?? []), ...(unwrap ? [unwrap.label] : [])] };
  return (row) => {
    const labels = grouped(row.labels(), dropped);
    return { key: seriesKey(labels), labels: () => labels };
  };
}

// The words of the real server, which also say what to do.
function pipelineError(row: Row): QueryError {
  const series = `{${row
    .labels()
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(', ')}}`;
  return new QueryError(
    `pipeline error: '${row.error}' for series: '${series}'.\n` +
      `Use a label filter to intentionally skip this error. (e.g | __error__!="${row.error}").\n` +
      'To skip all potential errors you can match empty errors.(e.g __error__="")\n' +
      'The label filter can also be specified after unwrap. (e.g | unwrap latency | __error__="" )\n'
  );
}
