import type { Guard } from '../../browser/guard';
import { listen } from '../../browser/listen';
import { navigationApi } from '../../browser/navigation';
import { patchMethod } from '../../browser/patch';

/**
 * Calls back after every change of the page's URL without a load: pushState, replaceState, `navigation.navigate` with
 * `intercept`, back and forward, hash.
 *
 * Where there is the Navigation API its `currententrychange` is all that is needed: browsers fire it at once for all of
 * these (HTML, "update the navigation API entries for a same-document navigation"). So nothing of the page's is patched,
 * and it does not matter which router or polyfill wrapped History before or after. Elsewhere (older engines, and
 * documents of an opaque origin, which have no entry) the methods of History are wrapped.
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
  const navigation = navigationApi();
  const stops = navigation
    ? [listen(guard, navigation, 'currententrychange', changed)]
    : [patch('pushState'), patch('replaceState'), listen(guard, window, ['popstate', 'hashchange'], changed)];
  return () => {
    stopped = true;
    stops.forEach((stop) => stop());
  };
}
