/** One value of a line. */
export type LogfmtValue = string | number;

/** What has to stand in quotes: spaces and control characters, `=`, `"` and characters that were broken on the way. */
const NEEDS_QUOTES = /[\u0000-\u0020="\ufffd]/; // eslint-disable-line no-control-regex
const NOT_IN_KEYS = /[\u0000-\u0020="\ufffd]/g; // eslint-disable-line no-control-regex
const SHORT: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A logfmt line of pairs in their order, as Alloy's encoder (go-logfmt) writes it. */
export function logfmtLine(pairs: Iterable<readonly [string, LogfmtValue]>): string {
  return [...pairs].map(([key, value]) => `${key.replace(NOT_IN_KEYS, '')}=${textOf(value)}`).join(' ');
}

function textOf(value: LogfmtValue): string {
  if (typeof value === 'number') {
    return goNumber(value);
  }
  return value === 'null' || NEEDS_QUOTES.test(value) ? quoted(value) : value;
}

function quoted(text: string): string {
  // eslint-disable-next-line no-control-regex
  const escaped = text.replace(/["\\\u0000-\u001f]/g, (character) => {
    return SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

/** Go turns to powers of ten below 0.0001, JavaScript below 0.000001; both have two digits of the power at least, or one. */
function goNumber(value: number): string {
  const text = value !== 0 && Math.abs(value) < 1e-4 ? value.toExponential() : String(value);
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}
