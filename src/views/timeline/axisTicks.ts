import { niceStep } from '../../model/niceStep';
import { OFFSET_STEPS } from '../../model/offsetSteps';
import type { TimeScale } from './timeScale';

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
  const step = niceStep(scale.to - scale.from, room, OFFSET_STEPS);
  const ticks: number[] = [];
  for (let offset = Math.ceil((scale.from - startMs) / step) * step; startMs + offset <= scale.to; offset += step) {
    ticks.push(startMs + offset);
  }
  return ticks.filter((ms) => scale.x(ms) <= end - LABEL_WIDTH / 2);
}
