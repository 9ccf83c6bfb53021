import type { NiceSteps } from './niceStep';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Steps of offsets from a session's start that people read at a glance; the finest is the finest that an offset shows. */
export const OFFSET_STEPS: NiceSteps = {
  steps: [
    ...[100, 200, 500],
    ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
    ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
    ...[1, 2, 6].map((n) => n * HOUR),
  ],
  beyond: HOUR,
};
