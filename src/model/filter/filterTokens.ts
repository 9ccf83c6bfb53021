/** A value as it was written. `from` and `to` are its place in the text, quotes included. */
export interface TokenValue {
  text: string;
  from: number;
  to: number;
}

/** One word of a filter's text: `-browser:Safari,"Mobile Safari"`, `errors:>2`, or a bare `checkout`. */
export interface FilterToken {
  /** Where it stands in the text, `to` exclusive. */
  from: number;
  to: number;
  exclude: boolean;
  /** What stands before the colon; undefined for a bare word. */
  key?: string;
  /** As written (`>`), undefined where there is none. */
  operator?: string;
  values: TokenValue[];
  /** A quote was opened and not closed. */
  open: boolean;
}

const SPACE = /\s*/y;
/** What looks like one but is the scheme of an address is none. */
const KEY = /([A-Za-z_][\w.-]*):(?!\/\/)/y;
const OPERATOR = /[<>]=?|=/y;
const QUOTED = /"((?:[^"\\]|\\[^])*)("?)/y;
const BARE = /\S+/y;
const UNQUOTED = /[^\s,]+/y;

/** The words of a filter's text, in order: for reading it, and for completing the one under the cursor. */
export function filterTokens(text: string): FilterToken[] {
  const tokens: FilterToken[] = [];
  let at = skip(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = skip(text, token.to);
  }
  return tokens;
}

function skip(text: string, at: number): number {
  return at + (matchAt(SPACE, text, at)?.[0].length ?? 0);
}

function tokenAt(text: string, from: number): FilterToken {
  const exclude = text[from] === '-';
  let at = exclude ? from + 1 : from;
  const [written = '', key] = matchAt(KEY, text, at) ?? [];
  at += written.length;
  const operator = key === undefined ? undefined : matchAt(OPERATOR, text, at)?.[0];
  at += operator?.length ?? 0;
  const values: TokenValue[] = [];
  let open = false;
  for (let more = true; more;) {
    const value = valueAt(text, at, key === undefined ? BARE : UNQUOTED);
    if (value) {
      values.push({ text: value.text, from: at, to: value.to });
      at = value.to;
      open ||= value.open;
    }
    more = key !== undefined && text[at] === ',';
    at += more ? 1 : 0;
  }
  return { from, to: at, exclude, key, operator, values, open };
}

function valueAt(text: string, at: number, unquoted: RegExp): { text: string; to: number; open: boolean } | undefined {
  const quoted = matchAt(QUOTED, text, at);
  if (quoted) {
    const [all, inner = '', end] = quoted;
    return { text: inner.replace(/\\(["\\])/g, '$1'), to: at + all.length, open: end === '' };
  }
  const plain = matchAt(unquoted, text, at)?.[0];
  return plain === undefined ? undefined : { text: plain, to: at + plain.length, open: false };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
