import { jsonLabel } from './jsonStage';

/** The `key=value` pairs of a logfmt line; keys become label names, pairs without a value are left out. */
export function* logfmtFields(line: string): Generator<[string, string]> {
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
