import { LEVEL_LABELS, LEVEL_WORDS, type LogLevel } from '../../model/logLevel';
import { quote } from './quote';

/**
 * A label filter for the lines of some levels, as `levelOf` reads them: the first label that a record has counts.
 * @returns `''` where it would keep everything
 */
export function levelFilter(levels: ReadonlySet<LogLevel>): string {
  const named = Object.keys(LEVEL_WORDS) as Array<keyof typeof LEVEL_WORDS>;
  const unknown = levels.has('unknown');
  // What no word says is unknown: then it is the words of the levels that are not wanted which are left out.
  const words = named.filter((level) => levels.has(level) !== unknown).flatMap((level) => LEVEL_WORDS[level]);
  if (levels.size === 0 || words.length === 0) {
    return '';
  }
  const pattern = quote(`(?i)(${words.join('|')})[0-9]*`);
  const operator = unknown ? '!~' : '=~';
  const [first, ...others] = [...LEVEL_LABELS].reverse();
  const filter = others.reduce(
    (later, label) => `((${label}!="" and ${label}${operator}${pattern}) or (${label}="" and ${later}))`,
    `${first}${operator}${pattern}`
  );
  return ` | ${filter}`;
}
