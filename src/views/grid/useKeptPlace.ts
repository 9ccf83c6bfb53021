import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import { ROW_HEIGHT } from './gridStyles';
import type { RowPlaces } from './orderedRows';

export interface KeptPlaceOptions {
  rows: RowPlaces;
  /** What the order is by; another order begins at the top. */
  order: string;
  scroller: RefObject<HTMLDivElement | null>;
  /** Whether all rows are of one height. */
  alike: boolean;
  jumpTo: (top: number) => void;
}

/**
 * Keeps the row at the top of a list where it is when rows come before it or go: what one reads does not move away. A list
 * that is at its start stays there, and shows what is new.
 * @returns to be called on every scroll
 */
export function useKeptPlace({ rows, order, scroller, alike, jumpTo }: KeptPlaceOptions): () => void {
  const top = useRef<{ id: string; beyond: number }>(undefined);
  const last = useRef({ rows, order });

  useLayoutEffect(() => {
    const before = last.current;
    last.current = { rows, order };
    if (before.rows === rows || !top.current) {
      return;
    }
    if (before.order !== order) {
      top.current = undefined;
      jumpTo(0);
      return;
    }
    if (!alike) {
      return;
    }
    const index = rows.indexOf(top.current.id);
    if (index >= 0) {
      jumpTo(index * ROW_HEIGHT + top.current.beyond);
    }
  }, [rows, order, alike, jumpTo]);

  return useCallback(() => {
    const scrolled = scroller.current?.scrollTop ?? 0;
    const index = Math.floor(scrolled / ROW_HEIGHT);
    const id = rows.idAt(index);
    top.current = scrolled > 0 && id !== undefined ? { id, beyond: scrolled - index * ROW_HEIGHT } : undefined;
  }, [rows, scroller]);
}
