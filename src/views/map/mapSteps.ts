import type { MapFigure } from './mapFigures';

/** One colour's part of the scale: both ends included, the upper one only in the last step. */
export interface MapStep {
  from: number;
  to: number;
}

const COUNTS: readonly MapFigure[] = ['sessions', 'users', 'errors', 'frustrations'];

/** Colours of the map. */
export const MAP_STEPS = 5;

/**
 * Cuts the values of the countries into at most five steps with round ends. Counts differ by powers of ten between
 * countries, so their steps grow; shares and times (ms) are cut into equal ones.
 * @returns no step where there is no value
 */
export function mapSteps(measure: MapFigure, values: readonly number[]): MapStep[] {
  if (values.length === 0) {
    return [];
  }
  const min = Math.min(...values);
  const max = Math.max(...values);
  if (min === max) {
    return [{ from: min, to: max }];
  }
  return COUNTS.includes(measure) && max >= 1
    ? growingSteps(max, min)
    : equalSteps({ min, max, finest: finestStep(measure, max) });
}

/** @returns the index of the step that a value is in, or of the nearest */
export function stepOf(steps: readonly MapStep[], value: number): number {
  return Math.max(0, steps.filter(({ from }) => value >= from).length - 1);
}

/** @param min of counts that may be 0, as errors are: then the first step begins there */
function growingSteps(max: number, min: number): MapStep[] {
  const ends = Array.from({ length: MAP_STEPS }, (_, n) => Number((max ** (n / MAP_STEPS)).toPrecision(1)));
  const starts = [...new Set(ends)].map((end) => Math.round(end));
  return starts.map((from, n) => ({
    from: n === 0 ? Math.min(from, Math.floor(min)) : from,
    to: (starts[n + 1] ?? max + 1) - 1,
  }));
}

function equalSteps({ min, max, finest }: { min: number; max: number; finest: number }): MapStep[] {
  let step = Math.max(finest, roundUp((max - min) / MAP_STEPS));
  // From the round number below, the steps may end short of the largest.
  while (Math.floor(min / step) * step + MAP_STEPS * step < max) {
    step = roundUp(step * 1.01);
  }
  const first = Math.floor(min / step);
  return Array.from({ length: MAP_STEPS }, (_, n) => ({
    from: exact((first + n) * step),
    to: exact((first + n + 1) * step),
  })).filter(({ from }) => from < max);
}

/** The step that its words still tell apart: times have one decimal from a second on, shares one of a percent. */
function finestStep(measure: MapFigure, max: number): number {
  if (measure === 'error_rate') {
    return 0.001;
  }
  return max >= 1000 ? 100 : 1;
}

/** The next of 1, 2, 5, 10, 20, … that is not smaller. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((one) => one * power >= value) ?? 10;
  return exact(factor * power);
}

/** 0.1 + 0.2 is 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
