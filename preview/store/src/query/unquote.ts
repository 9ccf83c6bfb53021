const SIMPLE: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};

/**
 * The value of a string literal in LogQL or TraceQL: `"…"` with Go's escapes, or a raw string in back quotes.
 * @returns undefined when it is not a valid literal (not closed, an unknown escape, single quotes)
 */
export function unquote(literal: string): string | undefined {
  const quote = literal[0];
  if (literal.length < 2 || literal[literal.length - 1] !== quote) {
    return undefined;
  }
  const inner = literal.slice(1, -1);
  if (quote === '`') {
    return inner;
  }
  if (quote !== '"' || inner.includes('\n')) {
    return undefined;
  }
  let valid = true;
  const value = inner.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|([\s\S]?))/g,
    (_all, x?: string, u?: string, long?: string, octal?: string, simple?: string) => {
      const hex = x ?? u ?? long;
      const code = hex ? parseInt(hex, 16) : octal ? parseInt(octal, 8) : undefined;
      if (code !== undefined && code <= 0x10ffff) {
        return String.fromCodePoint(code);
      }
      const known = simple ? SIMPLE[simple] : undefined;
      valid &&= known !== undefined;
      return known ?? '';
    }
  );
  return valid ? value : undefined;
}
