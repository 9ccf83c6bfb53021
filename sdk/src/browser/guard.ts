import { outsideZone } from './outsideZone';

/** Wraps a function so that nothing it throws reaches the page, and nothing it starts runs in a zone of the page's. */
export type Guard = <Args extends unknown[]>(fn: (...args: Args) => void) => (...args: Args) => void;

/**
 * @param report gets one sentence for what went wrong inside the SDK; whatever it throws itself is swallowed
 */
export function createGuard(report: (message: string) => void): Guard {
  return (fn) =>
    (...args) => {
      try {
        outsideZone(() => fn(...args));
      } catch (error) {
        attempt(() => report(`Internal error of the User Sessions SDK: ${String(error)}`), undefined);
      }
    };
}

/** The function's value, or the fallback when it throws (blocked storage, hostile getters, malformed URLs). */
export function attempt<T>(fn: () => T, fallback: T): T {
  try {
    return fn();
  } catch {
    return fallback;
  }
}
