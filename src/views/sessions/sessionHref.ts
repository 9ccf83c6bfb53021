import type { Session } from '../../model/session';

/** What the address needs of a session. */
export type SessionPlace = Pick<Session, 'id' | 'startMs' | 'endMs'>;

export interface SessionHrefOptions {
  /** Path of the sessions page. */
  base: string;
  /** Absent: the session's page looks for it. */
  service?: string;
  timezone?: string;
  /** The list's range as its URL has it, for the way back. */
  list?: { from: string; to: string };
}

/** The address of one session's page: its own time span, so that its queries stay narrow. */
export function sessionHref(session: SessionPlace, { base, service, timezone, list }: SessionHrefOptions): string {
  const params = new URLSearchParams({
    ...(service !== undefined && { service }),
    from: String(Math.floor(session.startMs)),
    to: String(Math.ceil(session.endMs)),
    ...(list && { listFrom: list.from, listTo: list.to }),
    ...(timezone && { timezone }),
  });
  return `${base}/${encodeURIComponent(session.id)}?${params.toString()}`;
}
