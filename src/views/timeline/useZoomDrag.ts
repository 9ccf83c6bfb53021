import { useEffect, useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react';

/** A press that moves less (px) is a click. */
const STILL_PX = 4;

/** What is dragged over, in px from the left of the lanes. */
export interface Drag {
  from: number;
  to: number;
}

/**
 * Dragging over the lanes chooses a stretch; Escape gives it up. A click that a drag ends with follows nothing.
 * @param onChoose with what was dragged over, from left to right
 */
export function useZoomDrag(lanes: RefObject<HTMLElement | null>, onChoose: (drag: Drag) => void) {
  const start = useRef<number>(undefined);
  /** The last press was a drag, or one that was given up: the click after it is not meant. */
  const dragged = useRef(false);
  const [drag, setDrag] = useState<Drag>();
  const dragging = drag !== undefined;

  const end = () => {
    start.current = undefined;
    setDrag(undefined);
  };
  useEffect(() => {
    if (!dragging) {
      return;
    }
    const giveUp = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        // Escape closes an open row, too: here it is only for the drag.
        event.stopPropagation();
        end();
      }
    };
    window.addEventListener('keydown', giveUp, { capture: true });
    return () => window.removeEventListener('keydown', giveUp, { capture: true });
  }, [dragging]);

  const placeOf = ({ clientX }: PointerEvent) => clientX - (lanes.current?.getBoundingClientRect().left ?? 0);
  return {
    drag,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        dragged.current = false;
        start.current = event.button === 0 ? placeOf(event) : undefined;
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const at = placeOf(event);
        if (start.current === undefined || (!dragging && Math.abs(at - start.current) < STILL_PX)) {
          return;
        }
        if (!dragging) {
          // The button was let go where nobody could tell.
          if (event.buttons === 0) {
            return end();
          }
          dragged.current = true;
          // Not on the press: a click would then be the lanes', not the mark's. jsdom has no capture.
          event.currentTarget.setPointerCapture?.(event.pointerId);
        }
        setDrag({ from: Math.min(start.current, at), to: Math.max(start.current, at) });
      },
      onPointerUp: () => {
        end();
        if (drag) {
          onChoose(drag);
        }
      },
      onPointerCancel: end,
      onClickCapture: (event: MouseEvent) => {
        if (dragged.current) {
          dragged.current = false;
          event.stopPropagation();
        }
      },
    },
  };
}
