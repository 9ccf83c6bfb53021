import type { Guard } from '../browser/guard';
import { listen } from '../browser/listen';

export interface LifeOptions {
  guard: Guard;
  /** A person did something; before any other part of the SDK sees it. */
  onInteraction(): void;
  onVisible(visible: boolean): void;
  /** The page is about to go away, unless it asks the person and is let stay. Not told on iOS. */
  onLeaving(): void;
  /** The page is hidden, or (`final`) goes away. */
  onHide(final: boolean): void;
  /** The page is back from the back/forward cache, since then (ms of `performance.now()`). */
  onRestore(at: number): void;
  /** Now and then, to notice that the session is over. */
  onTick(): void;
}

/** Scrolling by a script fires trusted `scroll` events; a wheel or a finger is moved by a person. */
const INTERACTIONS = ['pointerdown', 'click', 'touchstart', 'touchmove', 'keydown', 'wheel'];
const TICK_MS = 10_000;

/**
 * Watches the person and the page come and go.
 * @returns stops it
 */
export function watchLife(options: LifeOptions): () => void {
  const { guard } = options;
  const stops = [
    listen(guard, window, INTERACTIONS, (event) => {
      if (event.isTrusted) {
        options.onInteraction();
      }
    }),
    // In the bubble phase: web-vitals says its last words in the capture phase.
    listen(
      guard,
      window,
      'visibilitychange',
      () => {
        const visible = document.visibilityState === 'visible';
        options.onVisible(visible);
        if (!visible) {
          options.onHide(false);
        }
      },
      { capture: false }
    ),
    // A tab that the browser freezes may be thrown away without another word (Page Lifecycle, WICG).
    listen(guard, document, 'freeze', () => options.onHide(false)),
    // Firefox loses every other request of `pagehide` when it closes a tab, and none that is a moment older.
    listen(guard, window, 'beforeunload', options.onLeaving, { capture: false }),
    listen(guard, window, 'pagehide', () => options.onHide(true), { capture: false }),
    listen<PageTransitionEvent>(guard, window, 'pageshow', (event) => {
      if (event.persisted) {
        options.onRestore(event.timeStamp);
      }
    }),
  ];
  const timer = setInterval(guard(options.onTick), TICK_MS);
  return () => {
    clearInterval(timer);
    stops.forEach((stop) => stop());
  };
}
