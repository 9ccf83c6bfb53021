import React from 'react';
import { isLive } from '../../model/isLive';
import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { SessionStory } from '../../model/story';
import { LiveBadge } from '../../views/header/LiveBadge';
import { t } from '../../words';
import { usePreference } from '../sessions/preferences';
import { useAutoRefresh } from '../sessions/useAutoRefresh';

const EVERY = '10s';

export interface SessionLiveProps {
  session: Session;
  /** When the session was read (ms). */
  readMs: number;
  story: Outcome<SessionStory>;
  /** Whether the former reading is still under way: a slow answer must come before it is asked for again. */
  busy: boolean;
  readAgain: () => void;
}

/** While the session goes on: says so, and has the page read again every 10 s. Nothing once it has ended. */
export function SessionLive({ session, readMs, story, busy, readAgain }: SessionLiveProps) {
  const [wanted, setWanted] = usePreference('followLive', true, asBoolean);
  // As of the reading, not of now: what has not been looked at since cannot have ended.
  const live = isLive({ ended: session.ended, endMs: lastSign(session, story.data) }, readMs);
  const paused =
    story.status === 'partial'
      ? t(
          'session.tooMuch',
          'It has too many records to read them all again every 10 s: reload the page to see what is new'
        )
      : undefined;
  useAutoRefresh(live && wanted && paused === undefined ? EVERY : undefined, () => {
    if (!busy) {
      readAgain();
    }
  });
  return live ? <LiveBadge refreshing={wanted} onChange={setWanted} paused={paused} /> : null;
}

/** A session sums itself up every 5 min only; what it does meanwhile is in its story (ms). */
function lastSign({ endMs }: Session, story: SessionStory | undefined): number {
  return Math.max(endMs, story?.lines.at(-1)?.timeMs ?? 0);
}

function asBoolean(stored: unknown): boolean | undefined {
  return typeof stored === 'boolean' ? stored : undefined;
}
