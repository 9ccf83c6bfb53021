import type { TimeSpan } from '../../model/timeSpan';

/** Closer than this (ms) there is nothing to see: offsets are shown in tenths of a second. */
const SHORTEST_ZOOM_MS = 1000;

/**
 * @param wanted the stretch to show, in either direction
 * @param whole what there is
 * @returns the stretch within what there is, no shorter than a second; undefined where it is all of it
 */
export function zoomRange(wanted: TimeSpan, whole: TimeSpan): TimeSpan | undefined {
  const middle = (wanted.from + wanted.to) / 2;
  const length = Math.max(SHORTEST_ZOOM_MS, Math.abs(wanted.to - wanted.from));
  if (length >= whole.to - whole.from) {
    return undefined;
  }
  const from = Math.min(Math.max(middle - length / 2, whole.from), whole.to - length);
  return { from, to: from + length };
}

/** `range` made longer (`factor` over 1) or shorter, so that `ms` stays where it is. */
export function scaleRange({ from, to }: TimeSpan, factor: number, ms: number): TimeSpan {
  return { from: ms - (ms - from) * factor, to: ms + (to - ms) * factor };
}
