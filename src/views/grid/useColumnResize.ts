import { useCallback, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { boundedWidth } from './gridLayout';

/** A press of an arrow key, in px. */
const KEY_STEP = 16;

type Widths = Record<string, number>;

export interface ColumnResizeOptions {
  /** The columns that are shown, in order. */
  ids: string[];
  /** By id, in px, where they were chosen. */
  widths: Widths;
  /** Keeps the widths; absent: columns cannot be resized. */
  onResize?: (widths: Widths) => void;
}

/**
 * Widths of columns by dragging the edge of their head, or by Shift and the arrows on it. Columns left of the one that is
 * resized keep the width that they have, so that its edge stays under the pointer; those right of it share what is left.
 */
export function useColumnResize({ ids, widths, onResize }: ColumnResizeOptions) {
  const head = useRef<HTMLDivElement>(null);
  const drag = useRef<{ id: string; startX: number; kept: Widths; width: number }>(undefined);
  const [draft, setDraft] = useState<Widths>();

  const begin = useCallback(
    (id: string) => {
      const kept: Widths = { ...widths };
      const cells = head.current?.children ?? [];
      let width = 0;
      for (const [place, other] of ids.entries()) {
        const cell = cells[place];
        width = cell instanceof HTMLElement ? cell.offsetWidth : 0;
        if (other === id) {
          break;
        }
        kept[other] = boundedWidth(width);
      }
      return { kept, width };
    },
    [ids, widths]
  );

  const dragged = (event: PointerEvent): Widths | undefined => {
    const { current } = drag;
    return current && { ...current.kept, [current.id]: boundedWidth(current.width + event.clientX - current.startX) };
  };
  const end = () => {
    drag.current = undefined;
    setDraft(undefined);
  };

  /** For the edge of a head. */
  const edgeOf = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button === 0) {
        event.preventDefault();
        // jsdom has no capture; browsers have.
        event.currentTarget.setPointerCapture?.(event.pointerId);
        drag.current = { id, startX: event.clientX, ...begin(id) };
      }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => setDraft(dragged(event)),
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const next = dragged(event);
      const moved = draft !== undefined;
      end();
      if (next && moved) {
        onResize?.(next);
      }
    },
    onPointerCancel: end,
    onDoubleClick: () => {
      const { [id]: _own, ...others } = widths;
      onResize?.(others);
    },
  });

  /** For a head. */
  const onKeyDown = (id: string) => (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: KEY_STEP, ArrowLeft: -KEY_STEP }[event.key];
    if (onResize && step !== undefined && event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const { kept, width } = begin(id);
      onResize({ ...kept, [id]: boundedWidth(width + step) });
    }
  };

  return {
    head,
    /** As they are to be drawn now. */
    widths: draft ?? widths,
    resize: onResize && { edgeOf, onKeyDown },
  };
}

/** What a head needs to be resized. */
export type ColumnResize = NonNullable<ReturnType<typeof useColumnResize>['resize']>;
