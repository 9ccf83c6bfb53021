import { graphStep, stepStarts } from '../../model/graphSteps';
import type { Scope } from '../../model/settings';
import type { Split } from '../../model/split';
import type { Series, TimeSpan } from '../../model/timeSpan';
import { sessionStarts, splitLabel } from '../query/sessionStarts';
import type { MetricSeries } from '../frames/metricSeries';
import { runMetricRange } from './runLoki';

/** More series than this cannot be told apart in a graph; the smaller ones are added up as `other`. */
const MOST_SERIES = 8;

/**
 * Sessions started per step, one series a value of the split, the largest first, each with every step of the range (0
 * where nothing started). Times are the starts of the steps.
 * @throws {QueryError}
 */
export async function readSessionsOverTime(options: {
  scope: Scope;
  range: TimeSpan;
  split: Split;
  signal: AbortSignal;
}): Promise<Series[]> {
  const { scope, range, split, signal } = options;
  const stepMs = graphStep(range);
  const starts = stepStarts(range, stepMs);
  // A range vector ends at its evaluation time: what started in [t, t + step) is known at t + step.
  const evaluated = { from: (starts[0] ?? range.from) + stepMs, to: (starts.at(-1) ?? range.to) + stepMs };
  const found = await runMetricRange({
    uid: scope.sources.lokiUid,
    what: 'sessions over time',
    expr: sessionStarts(scope, split, stepMs),
    range: evaluated,
    stepMs,
    signal,
  });
  const label = splitLabel(split);
  const series = found.map((one) => ({ ...filled(one, starts, stepMs), name: nameOf(one, label) }));
  if (label === undefined) {
    return series.length > 0 ? series : [{ name: 'sessions', times: starts, values: starts.map(() => 0) }];
  }
  return largest(series);
}

function nameOf({ labels }: MetricSeries, label: string | undefined): string {
  return label === undefined ? 'sessions' : labels[label] || 'unknown';
}

function filled({ values }: MetricSeries, times: number[], stepMs: number): Omit<Series, 'name'> {
  const byStart = new Map([...values].map(([time, value]) => [Math.round(time / stepMs) * stepMs - stepMs, value]));
  return { times, values: times.map((time) => byStart.get(time) ?? 0) };
}

function largest(series: Series[]): Series[] {
  const total = ({ values }: Series): number => values.reduce((sum, value) => sum + value, 0);
  const sorted = [...series].sort((a, b) => total(b) - total(a));
  if (sorted.length <= MOST_SERIES) {
    return sorted;
  }
  const kept = sorted.slice(0, MOST_SERIES - 1);
  const rest = sorted.slice(MOST_SERIES - 1);
  const times = rest[0]?.times ?? [];
  const values = times.map((_, n) => rest.reduce((sum, one) => sum + (one.values[n] ?? 0), 0));
  return [...kept, { name: 'other', times, values }];
}
