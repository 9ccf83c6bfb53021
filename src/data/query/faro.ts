import { literalPattern } from '../../model/anyOf';
import { quote } from './quote';

/** Which lines of Faro's. */
export interface FaroLinesOf {
  /** The selector of their streams: `{app="shop"}`. */
  selector: string;
  /** `app_name` of the web application; absent: of all. */
  service?: string;
}

/**
 * What both formats write as it is, at most between quotes: a value of it is in the line just so. logfmt and JSON escape quotes,
 * backslashes and control characters, Go's JSON these of HTML and the separators of lines besides.
 */
// eslint-disable-next-line no-control-regex -- they are what is escaped
const PLAIN = /^[^"\\<>&\u0000-\u001f\u007f\u2028\u2029\ufffd]+$/;

/**
 * Faro's lines. Filters of lines find what may be meant, the fastest that Loki has and the same for both formats; what a line says
 * has to be looked at after that.
 */
export function faroLines({ selector, service }: FaroLinesOf): string {
  return selector + having(service);
}

/** The lines of some sessions. */
export function faroLinesOfSessions(of: FaroLinesOf, sessionIds: readonly string[]): string {
  const [only, ...others] = sessionIds;
  if (only === undefined || others.length > 0) {
    return `${faroLines(of)} |~ ${quote(sessionIds.map(literalPattern).join('|'))}`;
  }
  return faroLines(of) + having(only);
}

/** The lines that have a text anywhere. */
export function faroLinesWith(of: FaroLinesOf, text: string): string {
  return faroLines(of) + having(text);
}

/** The lines of a user in other sessions than one. */
export function faroLinesOfUser(of: FaroLinesOf, { userId, sessionId }: { userId: string; sessionId: string }): string {
  // By the key, too: the session after it names it as the one before.
  const own = `session_id"?(=|:)"?${literalPattern(sessionId)}\\b`;
  return `${faroLinesWith(of, userId)} !~ ${quote(own)}`;
}

/**
 * How many lines of sessions there are of each value of a key over the time before the query's. Both parsers look at each line, and the
 * one that cannot read it says nothing: streams may have lines of both formats, and others.
 */
export function faroValues(of: FaroLinesOf, { key, rangeMs }: { key: string; rangeMs: number }): string {
  const ofService = of.service === undefined || key === 'app_name' ? '' : ` | app_name=${quote(of.service)}`;
  const wanted = ofService ? `app_name, ${key}` : key;
  const seconds = Math.max(1, Math.ceil(rangeMs / 1000));
  const values = `| json ${wanted} | logfmt ${wanted}${ofService} | drop __error__, __error_details__`;
  return `sum by (${key}) (count_over_time(${faroLines(of)} |= "session_id" ${values} [${seconds}s]))`;
}

function having(text: string | undefined): string {
  return text !== undefined && PLAIN.test(text) ? ` |= ${quote(text)}` : '';
}
