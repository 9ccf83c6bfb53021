import { QueryError } from '../query/QueryError';
import type { Reader } from '../query/Reader';
import { parseErrorAt } from '../query/syntaxError';

const TOKEN = /^(?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|\d[\w.]*|[A-Za-z_]\w*|&&|\|\||>>|<<|!=|!~|=~|>=|<=|[\s\S])/;
const KEYWORDS =
  /^(?:true|false|nil|ok|error|unset|unspecified|internal|server|client|producer|consumer|duration|childCount|name|status|statusMessage|kind|rootName|rootServiceName|traceDuration|parent|count|avg|max|min|sum|by|coalesce|select|rate|with|\w+_over_time)$/;
const UNSUPPORTED =
  /^(?:nestedSet(?:Left|Right|Parent)|(?:event|link|instrumentation)[:.]\w*|(?:span:)?childCount|topk|bottomk|compare)\b/;

/** The error that real Tempo gives for a query that stops being valid at `offset`. */
export function syntaxErrorOf(reader: Reader, offset: number): QueryError {
  const rest = reader.text.slice(offset);
  const known = UNSUPPORTED.exec(rest);
  if (known) {
    return new QueryError(`"${known[0]}" is not supported by the preview store`);
  }
  const token = TOKEN.exec(rest)?.[0] ?? '';
  const message = /^(?:IDENTIFIER|')$/.test(tokenName(token))
    ? `unknown identifier: ${/^(?:'[^']*'?|[\w.]+)/.exec(rest)?.[0] ?? token}`
    : token === '"' || token === '`'
      ? 'literal not terminated'
      : `syntax error: unexpected ${tokenName(token)}`;
  return new QueryError(`invalid TraceQL query: ${parseErrorAt(reader.text, offset, message)}`);
}

function tokenName(token: string): string {
  if (token === '') {
    return '$end';
  }
  if (/^["`]/.test(token)) {
    return 'STRING';
  }
  if (/^\d/.test(token)) {
    return /^\d+$/.test(token) ? 'INTEGER' : /^\d+\.\d*$/.test(token) ? 'FLOAT' : 'DURATION';
  }
  return /^\w/.test(token) && !KEYWORDS.test(token) ? 'IDENTIFIER' : token;
}
