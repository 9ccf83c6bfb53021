/** A line of a stack trace. `line` and `column` start at 1. */
export interface StackFrame {
  /** The line as it came. */
  text: string;
  functionName?: string;
  file?: string;
  line?: number;
  column?: number;
}

/** A stack can be a megabyte long; no reader wants more than this many lines. */
const MOST_LINES = 200;
const LONGEST_LINE = 2000;

/**
 * @param stack `exception.stacktrace` as the browser wrote it: V8 (`at f (file:1:2)`) or Gecko and WebKit (`f@file:1:2`)
 * @returns its frames; lines that are none (the message, a "Caused by") keep only their text. Works line by line without backtracking, in
 *   time linear in the length.
 */
export function parseStack(stack: string): StackFrame[] {
  const lines = stack.split('\n', MOST_LINES + 1);
  const frames = lines
    .slice(0, MOST_LINES)
    .filter((line) => line.trim())
    .map(parseLine);
  return lines.length > MOST_LINES ? [...frames, { text: '… more lines are not shown' }] : frames;
}

function parseLine(whole: string): StackFrame {
  const text = whole.length > LONGEST_LINE ? `${whole.slice(0, LONGEST_LINE)}…` : whole;
  const line = text.trim();
  if (line.startsWith('at ')) {
    return { text: line, ...parseV8(line.slice(3)) };
  }
  const at = line.lastIndexOf('@');
  const place = at < 0 ? undefined : parsePlace(line.slice(at + 1));
  return place ? { text: line, functionName: line.slice(0, at) || undefined, ...place } : { text: line };
}

function parseV8(rest: string): Omit<StackFrame, 'text'> {
  const open = rest.lastIndexOf(' (');
  if (open >= 0 && rest.endsWith(')')) {
    const inside = rest.slice(open + 2, -1);
    return { functionName: rest.slice(0, open), ...(parsePlace(inside) ?? { file: inside }) };
  }
  return parsePlace(rest) ?? { functionName: rest };
}

/** `file:line:column` or `file:line`, read from the end, since a file holds colons of its own. */
function parsePlace(place: string): Pick<StackFrame, 'file' | 'line' | 'column'> | undefined {
  const last = numberAtEnd(place);
  if (!last) {
    return undefined;
  }
  const before = numberAtEnd(last.rest);
  return before
    ? { file: before.rest, line: before.number, column: last.number }
    : { file: last.rest, line: last.number };
}

function numberAtEnd(text: string): { rest: string; number: number } | undefined {
  const colon = text.lastIndexOf(':');
  const digits = text.slice(colon + 1);
  return colon > 0 && digits.length < 10 && /^\d+$/.test(digits)
    ? { rest: text.slice(0, colon), number: Number(digits) }
    : undefined;
}
