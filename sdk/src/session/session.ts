import type { EndReason } from '../contract';
import type { Clock } from '../browser/clock';
import { sessionId } from '../browser/ids';
import type { Slot } from '../browser/storage';
import { expiryOf, parseState } from './state';
import type { SessionLimits, SessionState } from './state';

export interface SessionOptions extends SessionLimits {
  clock: Clock;
  slot: Slot;
  /** This page is now in this session; `created` when it is a new one, else another tab or page made it. */
  onStart(session: Readonly<SessionState>, created: boolean): void;
  /**
   * The session is over, yet still `live()` during the call, for the last words.
   * @param writeEnd whether this tab is the one to write `session.end`
   */
  onEnd(session: Readonly<SessionState>, end: { reason: EndReason; at: number; writeEnd: boolean }): void;
}

/** The session that this page is in. */
export interface Session {
  /** The session, checked against clock and the other tabs at every call; undefined when it is over. */
  live(): Readonly<SessionState> | undefined;
  /**
   * The page is loaded: joins the tabs' session, or starts one and returns it.
   * @param since when the page began to load (ms since the epoch): its load is part of a session that starts with it,
   *   unless the SDK was started so much later that nobody can say that the visitor was there all the time
   */
  begin(since?: number): Readonly<SessionState> | undefined;
  /** A person did something: keeps the session alive, or joins or starts one. */
  interact(): void;
  /** Sets a flag that all tabs share; true only for the first call in the session. */
  flagOnce(flag: 'errored' | 'frustrated'): boolean;
  /**
   * The session belongs to this user (a hash) from now on.
   * @returns false, and nothing changes, when it belongs to another one
   */
  claim(owner: string): boolean;
  /** Ends it for all tabs. The next interaction starts a new one. */
  end(reason: EndReason): void;
}

/** What other tabs did is noticed after at most so long (ms), and at every interaction. */
const READ_EVERY_MS = 250;
/** Extending writes to storage at most this often (ms). */
const WRITE_EVERY_MS = 1000;

/**
 * Sessions end after `idleMs` without interaction and after `maxMs` in any case. That is decided by the clock whenever
 * the session is read: no timer fires while a machine sleeps.
 */
export function createSession({ clock, slot, idleMs, maxMs, onStart, onEnd }: SessionOptions): Session {
  let mine: SessionState | undefined;
  let ending = false;
  let lastWrite = 0;

  // The session is read at every record, by the clock each time; storage is asked now and then.
  let readAt = -Infinity;
  let known: SessionState | undefined;
  const shared = (maxAgeMs = 0): SessionState | undefined => {
    const now = clock.now();
    if (Math.abs(now - readAt) >= maxAgeMs) {
      known = parseState(slot.read());
      readAt = now;
    }
    return known;
  };
  const save = (state: SessionState): void => {
    slot.write(JSON.stringify(state));
    readAt = -Infinity;
  };
  /** The newest state of my session; storage cleared under way does not end it. */
  const refreshed = (current: SessionState): SessionState => {
    const state = shared() ?? current;
    return state.id === current.id ? state : current;
  };

  const finish = (current: SessionState, reason: EndReason, at: number): void => {
    const state = shared() ?? current;
    const writeEnd = state.ended !== current.id;
    if (writeEnd) {
      save({ ...state, ended: current.id, over: state.over || state.id === current.id });
    }
    ending = true;
    try {
      onEnd(current, { reason, at, writeEnd });
    } finally {
      mine = undefined;
      ending = false;
    }
  };

  const live = (maxAgeMs = 0): SessionState | undefined => {
    if (!mine || ending) {
      return mine;
    }
    const now = clock.now();
    const state = shared(maxAgeMs);
    const current = state?.id === mine.id ? state : mine;
    const expired = expiryOf(current, now, { idleMs, maxMs });
    if (expired) {
      finish(current, expired, Math.min(now, expired === 'idle' ? current.last + idleMs : current.start + maxMs));
    } else if (state && (state.id !== current.id || state.over)) {
      finish(current, 'logout', now);
    } else {
      mine = current;
    }
    return mine;
  };

  const begin = (since?: number): SessionState | undefined => {
    const now = clock.now();
    const start = since !== undefined && since <= now && now - since < idleMs ? since : now;
    const state = shared();
    const joins = state && !state.over && !expiryOf(state, now, { idleMs, maxMs });
    mine = joins ? state : { id: sessionId(), start, last: now, previous: state?.id, ended: state?.ended };
    lastWrite = now;
    if (!joins) {
      save(mine);
    }
    onStart(mine, !joins);
    return joins ? undefined : mine;
  };

  return {
    live: () => live(READ_EVERY_MS),
    begin,
    interact() {
      const current = live();
      const now = clock.now();
      if (!current) {
        begin();
      } else if (now - lastWrite >= WRITE_EVERY_MS) {
        lastWrite = now;
        mine = { ...refreshed(current), last: now };
        save(mine);
      }
    },
    flagOnce(flag) {
      const current = live();
      if (!current) {
        return false;
      }
      const state = refreshed(current);
      if (state[flag]) {
        return false;
      }
      mine = { ...state, [flag]: true };
      save(mine);
      return true;
    },
    claim(owner) {
      const current = live();
      const state = current && refreshed(current);
      if (state && !state.owner) {
        mine = { ...state, owner };
        save(mine);
      }
      return !state?.owner || state.owner === owner;
    },
    end(reason) {
      const current = live();
      if (current) {
        finish(current, reason, clock.now());
      }
    },
  };
}
