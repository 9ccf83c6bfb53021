import type { Session } from './session';

/**
 * A session without a sign of life for this long is over, whether or not it could say so (ms). While its visitor does
 * something it writes a document every five minutes (docs/contract.md); half a minute is for the way.
 */
export const LIVE_MS = 5.5 * 60_000;

/** Whether the session is still going on at `nowMs`. */
export function isLive(session: Pick<Session, 'endMs' | 'ended'>, nowMs: number): boolean {
  return session.ended !== true && nowMs - session.endMs < LIVE_MS;
}
