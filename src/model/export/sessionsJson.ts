import type { Session } from '../session';
import { EXPORT_FIELDS, SESSIONS_A_PIECE } from './exportFields';

/**
 * A JSON file of sessions in their order, an array with an object a line, piece by piece, so that the page can breathe in
 * between and stop. Times are ISO 8601 in UTC, durations in ms; what is not known is left out. `pages` is an array, `labels`
 * an object.
 * @param options.nowMs decides who is live
 */
export function* sessionsJson(
  sessions: readonly Session[],
  { nowMs }: { nowMs: number }
): Generator<string, void, void> {
  yield '[';
  for (let start = 0; start < sessions.length; start += SESSIONS_A_PIECE) {
    const lines = sessions
      .slice(start, start + SESSIONS_A_PIECE)
      .map((session) => JSON.stringify(plain(session, nowMs)));
    yield `${start === 0 ? '' : ','}\n${lines.join(',\n')}`;
  }
  yield '\n]\n';
}

function plain(session: Session, nowMs: number): object {
  return {
    ...Object.fromEntries(EXPORT_FIELDS.map(({ name, of }) => [name, of(session, nowMs)])),
    pages: session.pages,
    labels: session.labels,
  };
}
