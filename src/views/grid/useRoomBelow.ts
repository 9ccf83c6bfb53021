import { useLayoutEffect, useState, type RefObject } from 'react';
import { pageScroll } from './pageScroll';

/** Kept free below the element, in px: the page's own padding. */
const MARGIN = 24;

/**
 * @param element what should end with the window
 * @param minimum px, however little room there is
 * @returns the height in px from the element's top (with the page scrolled up) to the window's bottom
 */
export function useRoomBelow(element: RefObject<HTMLElement | null>, minimum: number): number {
  const [room, setRoom] = useState(minimum);

  useLayoutEffect(() => {
    const measure = () => {
      if (element.current) {
        const top = element.current.getBoundingClientRect().top + pageScroll(element.current);
        setRoom(Math.max(minimum, Math.floor(window.innerHeight - top - MARGIN)));
      }
    };
    measure();
    window.addEventListener('resize', measure);
    // What stands above may grow or shrink at any time.
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
    for (let above = element.current?.parentElement; above; above = above.parentElement) {
      observer?.observe(above);
    }
    return () => {
      window.removeEventListener('resize', measure);
      observer?.disconnect();
    };
  }, [element, minimum]);

  return room;
}
