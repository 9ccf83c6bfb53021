import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useReducer, useRef, type RefObject } from 'react';
import { ROW_HEIGHT } from './gridStyles';
import type { RowPlaces } from './orderedRows';

/** Up to here every row is in the page, so that the browser's own search finds them; above, only those in view. */
const ALL_ROWS_UP_TO = 200;

export interface GridRowsOptions {
  rows: RowPlaces;
  scroller: RefObject<HTMLDivElement | null>;
  /** px; the head is sticky above the rows. */
  headHeight: number;
  /** Whether all rows are of one height; else those given to `measure` have their own. */
  alike: boolean;
}

/** Which rows to draw and where: all of a short list, a window of a long one. */
export function useGridRows({ rows, scroller, headHeight, alike }: GridRowsOptions) {
  const activeIndex = useRef(0);
  const drawAgain = useReducer((count: number) => count + 1, 0)[1];
  const virtual = rows.count > ALL_ROWS_UP_TO;
  const keyOf = useCallback((index: number) => rows.idAt(index) ?? index, [rows]);
  const virtualizer = useVirtualizer({
    count: rows.count,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    // With another function all places are computed again: rows of one height have none of their own.
    getItemKey: alike ? undefined : keyOf,
    overscan: 3,
    // Drawn in a task of its own: together with the scroll event it would be one long task.
    useFlushSync: false,
    scrollPaddingStart: headHeight,
    scrollMargin: headHeight,
    // The row with the focus stays, or scrolling would lose the keyboard's place.
    rangeExtractor: (range: Range) => {
      const inView = defaultRangeExtractor(range);
      const active = activeIndex.current;
      return active >= range.count || inView.includes(active) ? inView : [...inView, active].sort((a, b) => a - b);
    },
  });

  const scrollTo = useCallback(
    (index: number) => {
      if (virtual) {
        virtualizer.scrollToIndex(index);
      } else {
        const row = scroller.current?.querySelectorAll('[data-row-id]')[index];
        row?.scrollIntoView?.({ block: 'nearest' });
      }
    },
    [scroller, virtual, virtualizer]
  );

  /** The same, without moving the page around the grid. */
  const scrollWithin = useCallback(
    (index: number) => {
      const list = scroller.current;
      const row = virtual ? undefined : list?.querySelectorAll('[data-row-id]')[index];
      if (!list || !row) {
        scrollTo(index);
        return;
      }
      const { top, bottom } = row.getBoundingClientRect();
      const start = list.getBoundingClientRect().top;
      // Down to where its end is in view, and no further than where the head would cover it.
      const down = Math.max(0, bottom - start - list.clientHeight);
      list.scrollTop = Math.max(0, list.scrollTop + Math.min(down, top - start - headHeight));
    },
    [scroller, virtual, headHeight, scrollTo]
  );

  /** Scrolls to a place (px) and draws what is there in the same frame. For layout effects. */
  const jumpTo = useCallback(
    (top: number) => {
      const { current } = scroller;
      // A scroll that still goes on would come back to where its row was.
      virtualizer.cancelScroll();
      if (current && Math.abs(current.scrollTop - top) >= 1) {
        current.scrollTop = top;
        virtualizer.scrollOffset = current.scrollTop;
        drawAgain();
      }
    },
    [scroller, virtualizer, drawAgain]
  );

  return {
    activeIndex,
    scrollTo,
    scrollWithin,
    jumpTo,
    /** Undefined: the rows flow one after the other. */
    totalHeight: virtual ? virtualizer.getTotalSize() : undefined,
    items: virtual
      ? virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - headHeight }))
      : Array.from({ length: rows.count }, (_, index) => ({ index, top: undefined })),
    measure: virtual && !alike ? virtualizer.measureElement : undefined,
  };
}

function rowHeight(): number {
  return ROW_HEIGHT;
}
