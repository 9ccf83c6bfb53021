import { Script as Parser } from 'node:vm';

/** How a script's answer travels, in every engine the same: JSON, or nothing. */
export function answerOf<T>(json: string | null | undefined): T {
  return (json == null ? undefined : JSON.parse(json)) as T;
}

function isExpression(source: string): boolean {
  try {
    new Parser(`async () => (${source}\n)`);
    return true;
  } catch {
    return false;
  }
}

/** An expression whose promise is the JSON of what the script answers; built here, for a page's CSP may forbid `eval`. */
export function pageScript(script: string | ((arg: never) => unknown), arg?: unknown): string {
  const source =
    typeof script === 'function' ? `(${String(script)})(${arg === undefined ? '' : JSON.stringify(arg)})` : script;
  return isExpression(source)
    ? `(async () => JSON.stringify(await (${source}\n)))()`
    : `(async () => { ${source}\n })()`;
}
