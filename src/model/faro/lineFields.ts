/** Spaces between pairs, a key, and a value with or without quotes. */
const PAIR = /([^\s="]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s"]*))/g;

/**
 * The keys and values of a line as Alloy's `faro.receiver` writes it: logfmt, or JSON (`log_format = "json"`). What stands in a
 * key besides letters, digits and `_` is `_`, as Loki's parsers have it; of two values of one key the first counts. Empty for what
 * is neither.
 */
export function lineFields(line: string): Record<string, string> {
  return line.startsWith('{') ? ofJson(line) : ofLogfmt(line);
}

function ofLogfmt(line: string): Record<string, string> {
  const fields = new Map<string, string>();
  for (const [, key = '', quoted, bare = ''] of line.matchAll(PAIR)) {
    add(fields, key, quoted === undefined ? bare : unquoted(quoted));
  }
  return Object.fromEntries(fields);
}

function ofJson(line: string): Record<string, string> {
  const fields = new Map<string, string>();
  try {
    for (const [key, value] of Object.entries(JSON.parse(line) as object)) {
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        add(fields, key, String(value));
      }
    }
  } catch {
    // No JSON: a line of something else.
  }
  return Object.fromEntries(fields);
}

function add(fields: Map<string, string>, key: string, value: string): void {
  const name = key.replace(/\W/g, '_');
  if (value !== '' && !fields.has(name)) {
    fields.set(name, value);
  }
}

function unquoted(text: string): string {
  if (!text.includes('\\')) {
    return text;
  }
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text;
  }
}
