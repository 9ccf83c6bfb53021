import type { LongTask } from './story';

/** A task blocks the page for the time beyond this (ms): https://web.dev/articles/tbt */
const LONG_TASK_MS = 50;

/** The blocking time of one task in ms: what it says of itself, else its duration beyond 50 ms. */
export function blockingTimeOf(task: Pick<LongTask, 'durationMs' | 'blockingTimeMs'>): number {
  return task.blockingTimeMs ?? Math.max(0, task.durationMs - LONG_TASK_MS);
}

/** Total blocking time of tasks in ms. */
export function totalBlockingTime(tasks: ReadonlyArray<Pick<LongTask, 'durationMs' | 'blockingTimeMs'>>): number {
  return tasks.reduce((total, task) => total + blockingTimeOf(task), 0);
}
