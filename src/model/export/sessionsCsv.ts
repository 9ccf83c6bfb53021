import { LABEL_PREFIX } from '@opensessions/browser-sdk/contract';
import { labelKeysOf } from '../labelKeys';
import type { Session } from '../session';
import { csvLine } from './csvLine';
import { EXPORT_FIELDS, SESSIONS_A_PIECE } from './exportFields';

/**
 * A CSV file of sessions in their order (RFC 4180, UTF-8), piece by piece, so that the page can breathe in between and stop.
 * The first line names the columns; times are ISO 8601 in UTC, durations in ms, what is not known is empty. Pages visited
 * stand in one field, a column each is for every label that any of the sessions has.
 * @param options.nowMs decides who is live
 */
export function* sessionsCsv(
  sessions: readonly Session[],
  { nowMs }: { nowMs: number }
): Generator<string, void, void> {
  const labels = labelKeysOf(sessions);
  yield csvLine([...EXPORT_FIELDS.map(({ name }) => name), 'pages', ...labels.map((key) => `${LABEL_PREFIX}${key}`)]);
  for (let start = 0; start < sessions.length; start += SESSIONS_A_PIECE) {
    yield sessions
      .slice(start, start + SESSIONS_A_PIECE)
      .map((session) =>
        csvLine([
          ...EXPORT_FIELDS.map(({ of }) => of(session, nowMs)),
          session.pages.join(' | '),
          ...labels.map((key) => (Object.hasOwn(session.labels, key) ? session.labels[key] : undefined)),
        ])
      )
      .join('');
  }
}
