import type { LogLine } from '../../model/story';
import { withoutColors } from './withoutColors';

/** A search looks at every line for every letter that is typed: what is searched is put together once a line. */
const known = new WeakMap<LogLine, string>();

/** @returns all that a search looks at in a line, in lower case: its message as shown, its event, its trace and span, its attributes' values */
export function searchedText(line: LogLine): string {
  const before = known.get(line);
  if (before !== undefined) {
    return before;
  }
  const text = [
    withoutColors(line.message),
    line.eventName ?? '',
    line.traceId ?? '',
    line.spanId ?? '',
    ...Object.values(line.attributes),
  ]
    .join('\n')
    .toLowerCase();
  known.set(line, text);
  return text;
}
