import { spreadOf } from '../overhead/statistics';
import type { SessionStep } from './benchSession';

/** Bounds in ms, and of questions before a tab is opened. */
const OPEN_MS = 1000;
const TAB_MS = 1500;
const TASK_MS = 100;
const QUERIES = 8;

/** The measurements as lines, each with the share of its bound that the worst took. */
export function sessionReport(steps: SessionStep[]): string[] {
  const names = [...new Set(steps.map(({ name }) => name))];
  const [first] = names;
  const opening = Math.max(...steps.filter(({ name }) => name === first).map(({ queries }) => queries));
  return [
    'A session of 5,000 resources, ms   median     worst   of bound   longest task   of bound   queries',
    ...names.map((name) => {
      const of = steps.filter((step) => step.name === name);
      const times = of.map(({ ms }) => ms);
      const task = Math.max(0, ...of.flatMap(({ longTasks }) => longTasks));
      const worst = Math.max(...times);
      const bound = name === first ? OPEN_MS : TAB_MS;
      return [
        name.padEnd(32),
        spreadOf(times).median.toFixed(0).padStart(9),
        worst.toFixed(0).padStart(9),
        (worst / bound).toFixed(2).padStart(10),
        task.toFixed(0).padStart(14),
        (task / TASK_MS).toFixed(2).padStart(10),
        String(Math.max(...of.map(({ queries }) => queries))).padStart(9),
      ].join(' ');
    }),
    `  ${opening} queries before a tab is opened, of ${QUERIES}`,
  ];
}
