/** What a watcher saw. Times in ms of `performance.now()`. */
export interface ActivityResult {
  /** Last sign of activity; `since` when there was none. */
  end: number;
  hadActivity: boolean;
  /** False when it was cut off by its limit or stopped before it was quiet. */
  quiet: boolean;
}

export interface ActivityWatch {
  /** Ends the watch now, without calling `onEnd`, and says what it saw so far. */
  stop(): ActivityResult;
  /** Keeps the watch open until the returned function is called, with the time when it was over, now if not said. */
  hold(): (at?: number) => void;
}

/** Notices what a page does: DOM changes, resources, requests. */
export interface Activity {
  /** Something happened, at this time of `performance.now()`, now if not said. */
  note(at?: number): void;
  /** A request started; call the result when it settles. */
  begin(): () => void;
  watch(options: { since: number; maxMs: number; onEnd(result: ActivityResult): void }): ActivityWatch;
}

/** A page is quiet when nothing happened for so long (ms) and nothing is pending. */
const QUIET_MS = 100;

interface Watcher {
  pending: number;
  saw(at: number): void;
}

/**
 * Page activity, as Datadog's browser SDK and others define it: it ends when there was no DOM change, resource or
 * request for 100 ms and no request that began in it is pending. The DOM is observed only while somebody watches.
 */
export function createActivity(): Activity {
  const watchers = new Set<Watcher>();
  let mutations: MutationObserver | undefined;

  const note = (at = performance.now()): void => watchers.forEach((watcher) => watcher.saw(at));
  const observe = (): void => {
    if (!mutations && typeof MutationObserver === 'function') {
      mutations = new MutationObserver(() => note());
      mutations.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    }
  };
  const release = (watcher: Watcher): void => {
    watchers.delete(watcher);
    if (watchers.size === 0) {
      mutations?.disconnect();
      mutations = undefined;
    }
  };
  const hold = (held: Watcher[]): ((at?: number) => void) => {
    let open = true;
    held.forEach((watcher) => watcher.pending++);
    return (at = performance.now()) => {
      if (open) {
        open = false;
        held.forEach((watcher) => watcher.pending--);
        held.forEach((watcher) => watcher.saw(at));
      }
    };
  };

  return {
    note,
    begin() {
      note();
      return hold([...watchers]);
    },
    watch({ since, maxMs, onEnd }) {
      const result: ActivityResult = { end: since, hadActivity: false, quiet: false };
      const watcher: Watcher = {
        pending: 0,
        saw(at) {
          if (at >= since) {
            result.hadActivity = true;
            result.end = Math.max(result.end, at);
          }
        },
      };
      const started = performance.now();
      let timer: ReturnType<typeof setTimeout>;
      const check = (): void => {
        const now = performance.now();
        const rest = Math.max(result.end, started) + QUIET_MS - now;
        if (now - started >= maxMs || (rest <= 0 && watcher.pending === 0)) {
          result.quiet = watcher.pending === 0 && rest <= 0;
          release(watcher);
          onEnd(result);
        } else {
          timer = setTimeout(check, rest > 0 ? rest : QUIET_MS / 4);
        }
      };
      watchers.add(watcher);
      observe();
      timer = setTimeout(check, QUIET_MS);
      return {
        stop() {
          clearTimeout(timer);
          release(watcher);
          return result;
        },
        hold: () => hold([watcher]),
      };
    },
  };
}
