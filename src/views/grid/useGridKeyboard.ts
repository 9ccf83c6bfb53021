import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { RowPlaces } from './orderedRows';

export interface GridKeyboardOptions {
  rows: RowPlaces;
  container: RefObject<HTMLDivElement | null>;
  /** Rows that Page Up and Page Down move by. */
  pageSize: number;
  scrollTo: (index: number) => void;
  /** Enter. */
  onEnter?: (index: number, newTab: boolean) => void;
  /** Space, and the arrows to the side; `open` undefined turns it over. */
  onExpand?: (index: number, open?: boolean) => void;
  /** A key that goes to the last row, or would go beyond it. */
  onLast?: () => void;
}

/**
 * The keyboard path of a grid: one row is in the tab order, the arrows move it, Enter opens. Returns the active row and the handler for
 * the rows' container.
 */
export function useGridKeyboard(options: GridKeyboardOptions) {
  const { rows, container, pageSize, scrollTo, onEnter, onExpand, onLast } = options;
  const [activeId, setActiveId] = useState<string>();
  const wantsFocus = useRef<string | undefined>(undefined);
  const activeIndex = useMemo(
    () => (activeId === undefined ? 0 : Math.max(0, rows.indexOf(activeId))),
    [rows, activeId]
  );

  // The row to focus may only exist after the virtual list has scrolled to it.
  useLayoutEffect(() => {
    if (wantsFocus.current === undefined) {
      return;
    }
    const row = rowElement(container.current, wantsFocus.current);
    if (row) {
      wantsFocus.current = undefined;
      row.focus({ preventScroll: true });
    }
  });

  const moveTo = useCallback(
    (index: number) => {
      const target = Math.max(0, Math.min(rows.count - 1, index));
      const id = rows.idAt(target);
      if (id !== undefined) {
        wantsFocus.current = id;
        setActiveId(id);
        scrollTo(target);
      }
    },
    [rows, scrollTo]
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const onRow = event.target instanceof HTMLElement && event.target.dataset.rowId !== undefined;
      if (!onRow || event.altKey) {
        return;
      }
      const moves: Record<string, number> = {
        ArrowDown: activeIndex + 1,
        ArrowUp: activeIndex - 1,
        PageDown: activeIndex + pageSize,
        PageUp: activeIndex - pageSize,
        Home: 0,
        End: rows.count - 1,
      };
      const move = moves[event.key];
      if (move !== undefined) {
        moveTo(move);
        if (move >= rows.count - 1) {
          onLast?.();
        }
      } else if (event.key === 'Enter' && onEnter) {
        onEnter(activeIndex, event.ctrlKey || event.metaKey);
      } else if (event.key === ' ' && onExpand) {
        onExpand(activeIndex);
      } else if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && onExpand) {
        onExpand(activeIndex, event.key === 'ArrowRight');
      } else {
        return;
      }
      event.preventDefault();
    },
    [activeIndex, rows, moveTo, onEnter, onExpand, onLast, pageSize]
  );

  return { activeIndex, setActiveId, onKeyDown };
}

function rowElement(container: HTMLElement | null, id: string): HTMLElement | undefined {
  // Ids come from strangers' browsers: compared as text, never put into a selector.
  const rows = container?.querySelectorAll<HTMLElement>('[data-row-id]') ?? [];
  return Array.from(rows).find((row) => row.dataset.rowId === id);
}
