import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../model/outcome';
import type { SessionList } from '../../model/sessionList';

/** Reading on, page after page. */
export interface LoadAll {
  active: boolean;
  /** @param most stops once that many sessions are shown; absent: at the end of the range */
  start: (most?: number) => void;
  /** No further page is asked for; the one that is being read still comes. */
  stop: () => void;
}

/** Reads all of a list that comes in pages, until it is complete, fails, is stopped, or is about something else. */
export function useLoadAll(outcome: Outcome<SessionList>): LoadAll {
  const [most, setMost] = useState<number>();
  const asked = useRef<() => void>(undefined);
  const stop = useCallback(() => setMost(undefined), []);
  const start = useCallback((limit = Infinity) => {
    asked.current = undefined;
    setMost(limit);
  }, []);

  useEffect(() => {
    if (most === undefined) {
      return;
    }
    const more = outcome.status === 'partial' ? outcome.more : undefined;
    const loading = outcome.status === 'loading' && outcome.data !== undefined;
    if (outcome.data?.loadingMore || loading) {
      return;
    }
    if (!more || outcome.data === undefined || outcome.data.sessions.length >= most) {
      setMost(undefined);
    } else if (asked.current !== more) {
      asked.current = more;
      more();
    }
  }, [most, outcome]);

  return { active: most !== undefined, start, stop };
}
