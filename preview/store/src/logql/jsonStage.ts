import { unsupported } from '../query/QueryError';
import type { Row } from './Row';

/** The label that a field's name becomes: invalid characters turn into underscores. */
export function jsonLabel(key: string): string {
  const name = key.trim().replace(/[^a-zA-Z0-9_]/g, '_');
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/**
 * Compiles `| json`: all fields of the line's object, nested names joined by underscores, lists left out; or, with
 * fields, only those at the given paths.
 */
export function compileJson(fields: ReadonlyArray<{ label: string; path: string }>): (row: Row) => boolean {
  const wanted = fields.map(({ label, path }) => ({ label, path: pathOf(path) }));
  return (row) => {
    const object = parse(row.record.line);
    if (object === undefined || (fields.length === 0 && (typeof object !== 'object' || Array.isArray(object)))) {
      row.fail('JSONParserErr', 'the line is not a JSON object');
      return true;
    }
    for (const { label, path } of wanted) {
      row.extract(label, text(path.reduce<unknown>(step, object)));
    }
    if (wanted.length === 0) {
      extractAll(row, object as object, '', 0);
    }
    return true;
  };
}

const MAX_DEPTH = 64;

function extractAll(row: Row, object: object, prefix: string, depth: number): void {
  for (const [key, value] of Object.entries(object)) {
    const name = prefix ? `${prefix}_${key.trim().replace(/[^a-zA-Z0-9_]/g, '_')}` : jsonLabel(key);
    if (name === '' || value === null || Array.isArray(value)) {
      continue;
    }
    if (typeof value === 'object') {
      if (depth < MAX_DEPTH) {
        extractAll(row, value as object, name, depth + 1);
      }
    } else {
      row.extract(name, String(value));
    }
  }
}

// Numbers stay as they are written: 1.0 is not 1, and a long one is not rounded.
function parse(line: string): unknown {
  try {
    JSON.parse(line);
    return JSON.parse(
      line.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
        token.startsWith('"') ? token : `"${token}"`
      )
    );
  } catch {
    return undefined;
  }
}

function step(value: unknown, key: string | number): unknown {
  if (value === null || typeof value !== 'object') {
    return undefined;
  }
  return Object.prototype.hasOwnProperty.call(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

function text(value: unknown): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (typeof value === 'object') {
    throw unsupported('json expression for an object or a list');
  }
  return String(value);
}

function pathOf(path: string): Array<string | number> {
  const keys: Array<string | number> = [];
  const rest = path.replace(
    /(?:^|\.)([A-Za-z_][\w]*)|\["([^"\]]+)"\]|\[(\d+)\]/g,
    (_all, name?: string, quoted?: string, index?: string) => {
      keys.push(name ?? quoted ?? Number(index));
      return '';
    }
  );
  if (rest !== '' || keys.length === 0) {
    throw unsupported(`json path ${path}`);
  }
  return keys;
}
