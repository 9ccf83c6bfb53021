// Control characters, line separators, quotes, backslashes, and what Grafana takes for a variable.
// eslint-disable-next-line no-control-regex
const SPECIAL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029"\\$[]/g;

/**
 * A value as a quoted string of LogQL or TraceQL, both of which read Go's escapes. `$` and `[` are escaped as well,
 * though both languages take them as they are: Grafana replaces `$name`, `${name}` and `[[name]]` in every query before
 * it is sent, and a visitor's text must not be rewritten or read the dashboard's variables. Half a surrogate pair, which
 * no UTF-8 query can carry, becomes U+FFFD.
 */
export function quote(value: string): string {
  return `"${value.replace(/\p{Surrogate}/gu, '\ufffd').replace(SPECIAL, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  return character === '"' || character === '\\'
    ? `\\${character}`
    : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
