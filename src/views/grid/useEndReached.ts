import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { ROW_HEIGHT } from './gridStyles';

/** So near to the end (px) counts as there. */
const NEAR = 8 * ROW_HEIGHT;

export interface EndReachedOptions {
  /** A list that has not changed is only told of once. */
  rows: readonly unknown[];
  scroller: RefObject<HTMLDivElement | null>;
  onEndReached?: () => void;
}

/**
 * Tells when someone gets to the end of a list: by scrolling down to it, or by going on from there with wheel or keys.
 * @returns handlers: `scrolled` for every scroll, `pushed` for a wish to go further down
 */
export function useEndReached({ rows, scroller, onEndReached }: EndReachedOptions) {
  const latest = useRef(onEndReached);
  useEffect(() => {
    latest.current = onEndReached;
  });
  const toldOf = useRef<readonly unknown[]>(undefined);
  const lastTop = useRef(0);

  const pushed = useCallback(() => {
    const { current: element } = scroller;
    const left = element ? element.scrollHeight - element.scrollTop - element.clientHeight : Infinity;
    if (left < NEAR && latest.current && toldOf.current !== rows) {
      toldOf.current = rows;
      latest.current();
    }
  }, [rows, scroller]);

  const scrolled = useCallback(() => {
    const top = scroller.current?.scrollTop ?? 0;
    const down = top > lastTop.current;
    lastTop.current = top;
    if (down) {
      pushed();
    }
  }, [scroller, pushed]);

  return { scrolled, pushed };
}
