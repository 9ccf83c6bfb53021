import { niceStep } from '../../model/niceStep';
import type { TimeScale } from './timeScale';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Steps that people read at a glance, in ms; the finest is the finest that an offset shows. */
const STEPS = [
  100,
  200,
  500,
  SECOND,
  2 * SECOND,
  5 * SECOND,
  10 * SECOND,
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  6 * HOUR,
];
/** A label and the room that it needs around it, in px. */
const LABEL_WIDTH = 110;
const MOST_TICKS = 8;

/**
 * @param startMs what the labels count from (ms since the epoch)
 * @param end where labels have to end, in px
 * @returns the times that get a label, few and at round offsets from the start
 */
export function axisTicks(scale: TimeScale, startMs: number, end = scale.width): number[] {
  const room = Math.min(MOST_TICKS, Math.max(1, Math.floor(scale.width / LABEL_WIDTH)));
  const step = niceStep(scale.to - scale.from, room, { steps: STEPS, beyond: HOUR });
  const ticks: number[] = [];
  for (let offset = Math.ceil((scale.from - startMs) / step) * step; startMs + offset <= scale.to; offset += step) {
    ticks.push(startMs + offset);
  }
  return ticks.filter((ms) => scale.x(ms) <= end - LABEL_WIDTH / 2);
}
