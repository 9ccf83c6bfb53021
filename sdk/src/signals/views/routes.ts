import type { Guard } from '../../browser/guard';
import { listen } from '../../browser/listen';
import { patchMethod } from '../../browser/patch';

/**
 * Calls back after every change of the page's URL without a load: pushState, replaceState, back and forward, hash.
 * @returns stops it
 */
export function watchRoutes(guard: Guard, onUrl: (url: URL) => void): () => void {
  let stopped = false;
  const changed = guard(() => {
    if (!stopped) {
      onUrl(new URL(location.href));
    }
  });
  const patch = (name: 'pushState' | 'replaceState'): (() => void) =>
    patchMethod(
      history,
      name,
      (original) =>
        function (this: History, ...args: Parameters<History['pushState']>) {
          // A router's wrapper may answer something.
          const answer = original.apply(this, args);
          changed();
          return answer;
        }
    );
  const stops = [patch('pushState'), patch('replaceState'), listen(guard, window, ['popstate', 'hashchange'], changed)];
  return () => {
    stopped = true;
    stops.forEach((stop) => stop());
  };
}
