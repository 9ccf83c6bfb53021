import type { QueryError } from '../query/QueryError';
import type { Reader } from '../query/Reader';

const TOKEN = /^(?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|\d[\w.]*|[A-Za-z_][\w:]*|\|=|\|~|\|>|!=|!~|=~|!>|==|>=|<=|[\s\S])/;
const FUNCTIONS =
  /^(?:\w+_over_time|rate(?:_counter)?|bytes_rate|sum|avg|max|min|count|stddev|stdvar|topk|bottomk|sort(?:_desc)?|vector|approx_topk)$/;
const KEYWORDS =
  /^(?:by|without|bool|offset|on|ignoring|group_left|group_right|or|and|unless|json|regexp|logfmt|unpack|pattern|label_format|line_format|ip|decolorize|drop|keep|unwrap|label_replace)$/;

/** The error that real Loki gives for a query that stops being valid at `offset`. */
export function syntaxErrorOf(reader: Reader, offset: number): QueryError {
  const rest = reader.text.slice(offset);
  const token = TOKEN.exec(rest)?.[0] ?? '';
  if ((token === '"' || token === '`') && token.length === 1) {
    return reader.errorAt(offset, 'literal not terminated');
  }
  if (token === "'") {
    return reader.errorAt(offset, 'invalid char literal');
  }
  const expecting = expectedInSelector(reader.text.slice(0, offset));
  return reader.errorAt(offset, `syntax error: unexpected ${tokenName(token, rest)}${expecting}`);
}

function tokenName(token: string, rest: string): string {
  if (token === '' || token === '[') {
    return token === '' ? '$end' : 'RANGE';
  }
  if (/^["`]/.test(token)) {
    return 'STRING';
  }
  if (/^\d/.test(token)) {
    return /^[\d.]+$/.test(token) ? 'NUMBER' : /(?:[smhdwy]|ns|us|ms)$/.test(token) ? 'DURATION' : 'BYTES';
  }
  const lower = token.toLowerCase();
  if (FUNCTIONS.test(lower) && /^\w+\s*(?:\(|by\b|without\b)/i.test(rest)) {
    return lower.toUpperCase();
  }
  return /^\w/.test(token) ? (KEYWORDS.test(lower) ? lower : 'IDENTIFIER') : token;
}

// Loki names what it expected where there are few choices; inside a selector there are.
function expectedInSelector(before: string): string {
  const open = before.lastIndexOf('{');
  if (open < 0) {
    return '';
  }
  const inside = before.slice(open + 1);
  const bare = inside.replace(/"(?:[^"\\\n]|\\.)*"|`[^`]*`/g, '""');
  if (bare.includes('}')) {
    return '';
  }
  if (/^\s*$/.test(bare)) {
    return ', expecting IDENTIFIER or }';
  }
  if (/""\s*$/.test(bare)) {
    return ', expecting } or ,';
  }
  if (/,\s*$/.test(bare)) {
    return ', expecting IDENTIFIER';
  }
  if (/[=~]\s*$/.test(bare)) {
    return ', expecting STRING';
  }
  return /\w\s*$/.test(bare) ? ', expecting = or != or =~ or !~' : '';
}
