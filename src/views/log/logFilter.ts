import { LOG_LEVELS, type LogLevel } from '../../model/logLevel';
import type { LogLine } from '../../model/story';
import { searchedText } from './searchedText';

export interface LogFilter {
  /** Empty: all. */
  services: ReadonlySet<string>;
  levels: ReadonlySet<LogLevel>;
  /** Looked for in message, event name, ids and attribute values, upper and lower case alike. */
  search: string;
}

/** A value to filter by, and how many lines it would show. */
export interface LogChoice<T extends string> {
  value: T;
  label: string;
  count: number;
}

export interface SiftedLines {
  /** The lines that pass, in their order. */
  shown: LogLine[];
  /** Every service of the lines, by name, and those that are chosen. A count is of the lines that the other filters leave. */
  services: Array<LogChoice<string>>;
  /** Every level of the lines, worst first, and those that are chosen; counted in the same way. */
  levels: Array<LogChoice<LogLevel>>;
}

/** Lines of the browser and of the back end in one list by time, to the nanosecond. */
export function mergeLines(frontEnd: LogLine[], backEnd: LogLine[]): LogLine[] {
  return [...frontEnd, ...backEnd].sort((a, b) => compareNs(a.timeNs, b.timeNs) || a.timeMs - b.timeMs);
}

/** Filters the lines and counts what each choice would show, in one pass over them. */
export function siftLines(lines: LogLine[], { services, levels, search }: LogFilter): SiftedLines {
  const wanted = search.trim().toLowerCase();
  const shown: LogLine[] = [];
  const ofService = new Map([...services].map((name) => [name, 0]));
  const ofLevel = new Map([...levels].map((name) => [name, 0]));
  for (const line of lines) {
    const { service, level } = line;
    const found = !wanted || searchedText(line).includes(wanted);
    const inServices = services.size === 0 || services.has(service);
    const inLevels = levels.size === 0 || levels.has(level);
    ofService.set(service, (ofService.get(service) ?? 0) + Number(found && inLevels));
    ofLevel.set(level, (ofLevel.get(level) ?? 0) + Number(found && inServices));
    if (found && inServices && inLevels) {
      shown.push(line);
    }
  }
  return {
    shown,
    services: [...ofService]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([value, count]) => ({ value, label: value, count })),
    levels: LOG_LEVELS.filter((value) => ofLevel.has(value)).map((value) => ({
      value,
      label: value,
      count: ofLevel.get(value) ?? 0,
    })),
  };
}

/** Nanoseconds are too many for a number; as strings of digits the longer one is later. */
function compareNs(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
