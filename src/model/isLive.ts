import type { Session } from './session';

/** A session without a sign of life for this long is over, whether or not it could say so (ms). */
export const LIVE_MS = 2 * 60_000;

/** Whether the session is still going on at `nowMs`. */
export function isLive(session: Pick<Session, 'endMs' | 'ended'>, nowMs: number): boolean {
  return session.ended !== true && nowMs - session.endMs < LIVE_MS;
}
