import type { Session } from '../../model/session';

export interface SessionHrefOptions {
  /** Path of the sessions page. */
  base: string;
  service: string;
  timezone?: string;
}

/** The address of one session's page: its own time span, so that its queries stay narrow. */
export function sessionHref(session: Session, { base, service, timezone }: SessionHrefOptions): string {
  const params = new URLSearchParams({
    service,
    from: String(Math.floor(session.startMs)),
    to: String(Math.ceil(session.endMs)),
    ...(timezone && { timezone }),
  });
  return `${base}/${encodeURIComponent(session.id)}?${params.toString()}`;
}
