import { countryOfTimezone } from '../../model/country';
import { graphStep, stepStarts } from '../../model/graphSteps';
import type { Split } from '../../model/split';
import type { Series } from '../../model/timeSpan';
import { groupBy } from '../../model/groupBy';
import { splitByErrors } from '../../model/totals/splitByErrors';
import { ALL_SESSIONS, largestSeries, seriesOfValue } from '../../model/totals/splitSeries';
import { t } from '../../words';
import type { MetricSeries } from '../frames/metricSeries';
import { filterPipeline } from '../query/filterPipeline';
import { sessionStarts, type StartsPart } from '../query/sessionStarts';
import type { NumbersQuery } from './numbersQuery';
import { readParts } from './readParts';
import { runMetricRange } from './runLoki';

/** The sessions started in each step that have a value. */
interface ValueCounts {
  value: string;
  counts: number[];
}

/**
 * Sessions started per step, one series a value of the split, the largest first, each with every step of the range (0
 * where nothing started). Times are the starts of the steps.
 * @throws {QueryError}
 */
export async function readSessionsOverTime(query: NumbersQuery & { split: Split }): Promise<Series[]> {
  const { scope, range, filter, split, signal } = query;
  const stepMs = graphStep(range);
  const times = stepStarts(range, stepMs);
  // What started in [t, t + step) is known at t + step.
  const evaluated = { from: (times[0] ?? range.from) + stepMs, to: (times.at(-1) ?? range.to) + stepMs };
  const parts = sessionStarts(scope, { split, stepMs, pipeline: filterPipeline(filter) });
  const found = await readParts(parts, (expr) =>
    runMetricRange({
      uid: scope.sources.lokiUid,
      what: t('data.overTime', 'sessions over time'),
      expr,
      range: evaluated,
      stepMs,
      signal,
    })
  );
  for (const error of found.refused.values()) {
    throw error;
  }
  const countsOf = (part: StartsPart | undefined): ValueCounts[] =>
    part
      ? found.of(part).map((series) => ({ value: valueOf(series, part), counts: filled(series, times, stepMs) }))
      : [];
  const named = (name: StartsPart['name']): ValueCounts[] => countsOf(parts.find((part) => part.name === name));
  const sum = (counts: ValueCounts[]): number[] =>
    times.map((_, n) => counts.reduce((total, one) => total + (one.counts[n] ?? 0), 0));
  switch (split) {
    case 'none':
      return [{ name: ALL_SESSIONS, times, values: sum(named('started')) }];
    case 'errors':
      return splitByErrors(times, sum(named('started')), sum(named('errored')));
    default: {
      const counts = [
        ...named('started'),
        ...named('byCountry').filter(({ value }) => value !== ''),
        ...named('byTimezone').map((one) => ({ ...one, value: countryOfTimezone(one.value) ?? '' })),
      ];
      const byValue = groupBy(counts, ({ value }) => value);
      return largestSeries([...byValue].map(([value, some]) => seriesOfValue(value, times, sum(some))));
    }
  }
}

function valueOf({ labels }: MetricSeries, { label }: StartsPart): string {
  return label === undefined ? '' : (labels[label] ?? '');
}

function filled({ values }: MetricSeries, times: number[], stepMs: number): number[] {
  const byStart = new Map([...values].map(([time, value]) => [Math.round(time / stepMs) * stepMs - stepMs, value]));
  return times.map((time) => byStart.get(time) ?? 0);
}
