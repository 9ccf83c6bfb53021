import { isFaroSessionId } from './faroSource';
import { lineFields } from './lineFields';

/** Names of the column that holds a log line: Loki's and other sources'. */
const LINES = ['Line', 'body', 'line'];

/**
 * The session and the application that a row of Faro's lines names: in its line, or in the labels that a query with `| logfmt` or
 * `| json` made of it. Nothing for a row that Faro's SDK does not put its name to.
 * @param valueOf the row's value of a name
 */
export function faroIds(valueOf: (name: string) => unknown): { sessionId?: string; service?: string } {
  const line = LINES.map(valueOf).find((value) => typeof value === 'string' && value.includes('session_id'));
  const inLine = typeof line === 'string' ? lineFields(line) : {};
  const text = (name: string): string | undefined => {
    const value = valueOf(name);
    return typeof value === 'string' && value !== '' ? value : inLine[name];
  };
  const sessionId = text('session_id');
  const isFaros = text('sdk_name')?.includes('faro') && sessionId !== undefined && isFaroSessionId(sessionId);
  return isFaros ? { sessionId, service: text('app_name') } : {};
}
