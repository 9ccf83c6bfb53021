import { attempt } from '../browser/guard';

/** A session as all tabs of the origin share it. Times in ms since the epoch. */
export interface SessionState {
  id: string;
  start: number;
  /** Last trusted interaction in any tab, or the start. */
  last: number;
  /** The session before this one. */
  previous?: string;
  /** Ended on purpose (not by time): nobody may join it any more. */
  over?: boolean;
  /** The last session whose `session.end` is written: only one tab writes it. */
  ended?: string;
  /** Hash of the user that it belongs to. */
  owner?: string;
  errored?: boolean;
  frustrated?: boolean;
}

/** How long a session lives, in ms. */
export interface SessionLimits {
  idleMs: number;
  maxMs: number;
}

/** Reads what `JSON.stringify` of a state wrote; undefined for anything else. */
export function parseState(text: string | undefined): SessionState | undefined {
  const state = attempt(() => JSON.parse(text ?? 'null') as SessionState | null, null);
  return state && /^[\da-f]{32}$/.test(state.id) && state.start > 0 && state.last > 0 ? state : undefined;
}

/** Why a session is over at `now`, by the clock alone. A clock set back by more than the idle time ends it too. */
export function expiryOf(state: SessionState, now: number, limits: SessionLimits): 'idle' | 'max_duration' | undefined {
  return Math.abs(now - state.last) >= limits.idleMs
    ? 'idle'
    : now - state.start >= limits.maxMs
      ? 'max_duration'
      : undefined;
}
