/** Longer ones stay as they are: nobody reads them, and they would only be slow. */
const LONGEST = 20_000;
/** Levels that are indented; deeper ones are not moved further. */
const DEEPEST = 20;
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/**
 * @param text a log message
 * @returns the same text over several lines where it is a JSON object or list, with its numbers, names and order untouched; undefined otherwise
 */
export function prettyJson(text: string): string | undefined {
  if (text.length > LONGEST || !/^\s*[{[]/.test(text) || !isJson(text)) {
    return undefined;
  }
  let pretty = '';
  let depth = 0;
  let before = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const opened = before === '{' || before === '[';
    if (token === '}' || token === ']') {
      depth -= 1;
      pretty += opened ? token : lineAt(depth) + token;
    } else {
      pretty += opened || before === ',' ? lineAt(depth) : '';
      pretty += token === ':' ? ': ' : token;
      depth += token === '{' || token === '[' ? 1 : 0;
    }
    before = token;
  }
  return pretty;
}

function lineAt(depth: number): string {
  return `\n${'  '.repeat(Math.min(depth, DEEPEST))}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
