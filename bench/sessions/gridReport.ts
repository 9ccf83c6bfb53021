import { spreadOf } from '../overhead/statistics';
import type { GridTimes } from './measureGrid';

/** Bounds in ms. */
const ANSWER_MS = 100;
const LONG_TASK_MS = 50;

/** The measurements as lines, each with the share of its bound that the worst of them took. */
export function gridReport({ sorts, filters, longTasks, frames, rowsSeen }: GridTimes): string[] {
  return [
    'Grid, 50,000 sessions, ms         median     worst   of bound',
    ...linesOf(
      'sort',
      sorts.map(({ column, ms }) => [`by ${column}`, ms])
    ),
    ...linesOf(
      'filter',
      filters.map(({ text, ms }) => [text || 'none', ms])
    ),
    line(`scroll, tasks over ${LONG_TASK_MS} ms`, longTasks.length === 0 ? [0] : longTasks, LONG_TASK_MS),
    `  ${longTasks.length} long tasks in ${frames} frames, ${rowsSeen} rows seen`,
  ];
}

function linesOf(what: string, times: ReadonlyArray<readonly [name: string, ms: number]>): string[] {
  const names = [...new Set(times.map(([name]) => name))];
  const timesOf = (wanted: (name: string) => boolean) => times.filter(([name]) => wanted(name)).map(([, ms]) => ms);
  return [
    line(
      what,
      timesOf(() => true),
      ANSWER_MS
    ),
    ...names.map((name) =>
      line(
        `  ${name}`,
        timesOf((other) => other === name),
        ANSWER_MS
      )
    ),
  ];
}

function line(name: string, times: number[], bound: number): string {
  const worst = Math.max(...times);
  const cells = [spreadOf(times).median, worst].map((ms) => ms.toFixed(1).padStart(9));
  return `${name.padEnd(34)} ${cells.join(' ')} ${(worst / bound).toFixed(2).padStart(10)}`;
}
