import { jsonLabel } from './jsonStage';
import type { Row } from './Row';

/** Compiles `| logfmt`: all pairs of the line, or, with fields, only those of the given keys. */
export function compileLogfmt(fields: ReadonlyArray<{ label: string; key: string }>): (row: Row) => boolean {
  // A key is known by the name of the label that it becomes.
  const wanted = fields.map(({ label, key }) => ({ label, name: jsonLabel(key) }));
  return (row) => {
    const found = logfmtFields(row.record.line);
    if (wanted.length === 0) {
      for (const [name, value] of found) {
        row.extract(name, value);
      }
      return true;
    }
    const values = new Map(found);
    for (const { label, name } of wanted) {
      row.extract(label, values.get(name) ?? '');
    }
    return true;
  };
}

/** The `key=value` pairs of a logfmt line; keys become label names, pairs without a value are left out. */
function* logfmtFields(line: string): Generator<[string, string]> {
  for (const match of line.matchAll(/([^\s="]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s"]*))/g)) {
    const [, key, quoted, bare] = match;
    const value = quoted === undefined ? bare : unescape(quoted);
    const name = jsonLabel(key as string);
    if (value && name) {
      yield [name, value];
    }
  }
}

function unescape(quoted: string): string {
  try {
    return JSON.parse(`"${quoted}"`) as string;
  } catch {
    return quoted;
  }
}
