import type { StackFrame } from '../../model/stack/stackFrame';
import { t } from '../../words';

/** A stack can be a megabyte long; no reader wants more than this many lines. */
const MOST_LINES = 200;
const LONGEST_LINE = 2000;

/** What browsers write where code of their own runs, in the place of a file. */
const NATIVE = new Set(['native', 'native code', '[native code]', '<anonymous>', 'native:0']);

/**
 * @param stack `exception.stacktrace` as the browser wrote it: V8 (`at f (file:1:2)`), SpiderMonkey and JavaScriptCore
 *   (`f@file:1:2`)
 * @returns its frames; lines that are none (the message, a "Caused by") keep only their text. Works line by line without backtracking, in
 *   time linear in the length.
 */
export function parseStack(stack: string): StackFrame[] {
  const lines = stack.split('\n', MOST_LINES + 1);
  const frames = lines
    .slice(0, MOST_LINES)
    .filter((line) => line.trim())
    .map(parseLine);
  return lines.length > MOST_LINES ? [...frames, { text: t('stack.moreLines', '… more lines are not shown') }] : frames;
}

function parseLine(whole: string): StackFrame {
  const text = whole.length > LONGEST_LINE ? `${whole.slice(0, LONGEST_LINE)}…` : whole;
  const line = text.trim();
  if (line.startsWith('at ')) {
    return { text: line, ...parseV8(line.slice(3)) };
  }
  if (line === '[native code]') {
    return { text: line, file: line };
  }
  const at = placeSign(line);
  const rest = line.slice(at + 1);
  const place = at < 0 ? undefined : NATIVE.has(rest) ? { file: rest } : parsePlace(callerOfEval(rest) ?? rest);
  return place ? { text: line, functionName: line.slice(0, at) || undefined, ...place } : { text: line };
}

/** Where `f@file` has its sign: before the first URL, since a URL (`…/npm/@scope/…`) and a name (`async*f`) can have signs of their own. */
function placeSign(line: string): number {
  const url = line.search(/@[a-z][a-z0-9+.-]{0,30}:\/\//i);
  return url >= 0 ? url : line.lastIndexOf('@');
}

/** SpiderMonkey: `file line 3 > eval:1:1` is code that line 3 of the file made; that line is what a person can look up. */
function callerOfEval(place: string): string | undefined {
  const end = place.indexOf(' > ');
  const start = end < 0 ? -1 : place.lastIndexOf(' line ', end);
  return start < 0 ? undefined : `${place.slice(0, start)}:${place.slice(start + ' line '.length, end)}`;
}

function parseV8(rest: string): Omit<StackFrame, 'text'> {
  const evaluated = rest.indexOf('(eval at ');
  if (evaluated >= 0) {
    return { functionName: rest.slice(0, evaluated).trim() || 'eval', ...callerOfV8Eval(rest.slice(evaluated + 1)) };
  }
  const open = rest.lastIndexOf(' (');
  if (open >= 0 && rest.endsWith(')')) {
    const inside = rest.slice(open + 2, -1);
    return { functionName: rest.slice(0, open), ...(parsePlace(inside) ?? { file: inside }) };
  }
  const place = rest.startsWith('async ') ? rest.slice('async '.length) : rest;
  return parsePlace(place) ?? { functionName: rest };
}

/** V8: `eval at f (eval at g (file:1:2)), <anonymous>:3:4`: the innermost place is that of the code which was written to a file. */
function callerOfV8Eval(inside: string): Omit<StackFrame, 'text'> {
  const close = inside.indexOf(')');
  const open = close < 0 ? -1 : inside.lastIndexOf('(', close);
  return open < 0 ? {} : (parsePlace(inside.slice(open + 1, close)) ?? { file: inside.slice(open + 1, close) });
}

/** `file:line:column` or `file:line`, read from the end, since a file holds colons of its own. WebAssembly has `:wasm-function[1]:0x2f`. */
function parsePlace(place: string): Pick<StackFrame, 'file' | 'line' | 'column'> | undefined {
  const wasm = place.lastIndexOf(':wasm-function[');
  if (wasm > 0) {
    // An offset in bytes is no line: nothing that a source map could look up.
    return { file: place.slice(0, wasm) };
  }
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
