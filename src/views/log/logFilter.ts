import type { LogLine } from '../../model/story';

export type LogLevel = LogLine['level'];

/** Worst first. */
export const LOG_LEVELS: readonly LogLevel[] = ['error', 'warn', 'info', 'debug', 'unknown'];

export interface LogFilter {
  /** Empty: all. */
  services: ReadonlySet<string>;
  levels: ReadonlySet<LogLevel>;
  /** Looked for in message, event name and attribute values, upper and lower case alike. */
  search: string;
}

/** Lines of the browser and of the back end in one list by time, to the nanosecond. */
export function mergeLines(frontEnd: LogLine[], backEnd: LogLine[]): LogLine[] {
  return [...frontEnd, ...backEnd].sort((a, b) => compareNs(a.timeNs, b.timeNs) || a.timeMs - b.timeMs);
}

/** The lines that pass, in their order. */
export function filterLines(lines: LogLine[], { services, levels, search }: LogFilter): LogLine[] {
  const wanted = search.trim().toLowerCase();
  return lines.filter(
    (line) =>
      (services.size === 0 || services.has(line.service)) &&
      (levels.size === 0 || levels.has(line.level)) &&
      (!wanted ||
        [line.message, line.eventName ?? '', ...Object.values(line.attributes)].some((text) =>
          text.toLowerCase().includes(wanted)
        ))
  );
}

/** How many lines each service wrote, by name. */
export function countServices(lines: LogLine[]): Array<{ value: string; label: string; count: number }> {
  const counts = new Map<string, number>();
  for (const { service } of lines) {
    counts.set(service, (counts.get(service) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([value, count]) => ({ value, label: value, count }));
}

/** How many lines there are of each level, worst first; levels without any are left out. */
export function countLevels(lines: LogLine[]): Array<{ value: LogLevel; label: string; count: number }> {
  return LOG_LEVELS.map((value) => ({
    value,
    label: value,
    count: lines.filter(({ level }) => level === value).length,
  })).filter(({ count }) => count > 0);
}

/** Nanoseconds are too many for a number; as strings of digits the longer one is later. */
function compareNs(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
