import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { ROW_HEIGHT } from './gridStyles';
import type { RowPlaces } from './orderedRows';

export interface ShownRowOptions {
  rows: RowPlaces;
  /** The id of the row that a link or a step from elsewhere points at. */
  id: string | undefined;
  scroller: RefObject<HTMLDivElement | null>;
  /** px; the head is sticky above the rows. */
  headHeight: number;
  /** px that the grid may take; what is in sight depends on it. */
  height: number;
  /** Whether all rows are of one height. */
  alike: boolean;
  scrollTo: (index: number) => void;
  jumpTo: (top: number) => void;
  setActiveId: (id: string) => void;
}

interface HeldRow {
  id: string;
  /** px below the head. */
  below: number;
  /** Where the list was scrolled to for it (px). */
  top: number;
}

/**
 * Scrolls to a row when it is asked for, or comes; the keyboard then goes on from there. While rows come and go around it, it
 * stays where it is seen, until a person takes over the list.
 * @returns handlers: `scrolled` for every scroll, `release` for a click, a key or the wheel in the list
 */
export function useShownRow(options: ShownRowOptions) {
  const { rows, id, scroller, headHeight, height, alike, scrollTo, jumpTo, setActiveId } = options;
  const held = useRef<HeldRow>(undefined);
  const index = id === undefined ? -1 : rows.indexOf(id);

  const hold = (wanted?: HeldRow) => {
    const { current: element } = scroller;
    if (!element || id === undefined || index < 0 || !alike) {
      held.current = undefined;
      return;
    }
    const lowest = Math.max(0, element.clientHeight - headHeight - ROW_HEIGHT);
    const below = wanted?.below ?? index * ROW_HEIGHT - element.scrollTop;
    const inSight = Math.min(Math.max(below, 0), lowest);
    jumpTo(index * ROW_HEIGHT - inSight);
    held.current = { id, below: inSight, top: element.scrollTop };
  };

  useLayoutEffect(() => {
    if (held.current) {
      hold(held.current.id === id ? held.current : undefined);
    }
    // Another row is first scrolled to, below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rows, height]);

  useEffect(() => {
    held.current = undefined;
    if (id !== undefined && index >= 0) {
      scrollTo(index);
      setActiveId(id);
      hold();
    }
    // Only when another row is asked for: once a person has taken over, rows that come must not pull the list away.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, index >= 0]);

  const release = useCallback(() => {
    held.current = undefined;
  }, []);

  const scrolled = useCallback(() => {
    const { current: element } = scroller;
    const { current: row } = held;
    if (!element || !row || Math.abs(element.scrollTop - row.top) <= 1) {
      return;
    }
    const { scrollTop, clientHeight, scrollHeight } = element;
    if (scrollTop < row.top && scrollTop + clientHeight >= scrollHeight - 1) {
      // A list that became shorter, or got more room, is moved down by the browser, not by a person.
      row.top = scrollTop;
    } else {
      held.current = undefined;
    }
  }, [scroller]);

  return { scrolled, release };
}
