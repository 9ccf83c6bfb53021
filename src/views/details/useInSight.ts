import { useEffect, type RefObject } from 'react';
import { pageScroll } from '../grid/pageScroll';

/**
 * Scrolls the page just so far that an element is in the window, and again where what stands above it grows.
 * @param element whose place is looked after while it is there
 * @param wanted as long as it is true; where the page is moved by anything else (a scroll bar, the browser after a reload), its place
 * is left as it is from then on, too
 */
export function useInSight(element: RefObject<HTMLElement | null>, wanted: RefObject<boolean> | undefined): void {
  useEffect(() => {
    const { current } = element;
    if (!current || !wanted?.current) {
      return undefined;
    }
    let left = 0;
    const show = () => {
      if (wanted.current && Math.abs(pageScroll(current) - left) <= 1) {
        current.scrollIntoView?.({ block: 'nearest', behavior: 'instant' });
        left = pageScroll(current);
      } else {
        observer?.disconnect();
      }
    };
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(show);
    for (let around: HTMLElement | null = current; around; around = around.parentElement) {
      observer?.observe(around);
    }
    show();
    return () => observer?.disconnect();
  }, [element, wanted]);
}
