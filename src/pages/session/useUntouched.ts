import { useEffect, useRef, type RefObject } from 'react';

/** What a person does before, or in order to, move the page. */
const TOUCHES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Whether nobody has done anything in the window since the page was opened. A ref: nothing is drawn anew when that ends.
 * @param from false: never
 */
export function useUntouched(from: boolean): RefObject<boolean> {
  const untouched = useRef(from);
  useEffect(() => {
    const touch = () => {
      untouched.current = false;
      stop();
    };
    const stop = () => TOUCHES.forEach((name) => window.removeEventListener(name, touch, true));
    TOUCHES.forEach((name) => window.addEventListener(name, touch, { capture: true, passive: true }));
    return stop;
  }, []);
  return untouched;
}
