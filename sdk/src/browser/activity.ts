import { watchDom } from './domChanges';
import type { DomChanges } from './domChanges';
import { outsideZone } from './outsideZone';

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
  /** A request started; call the result when it has settled, with the time when it did, now if not said. */
  begin(): (at?: number) => void;
  watch(options: WatchOptions): ActivityWatch;
}

export interface WatchOptions {
  /** Only what happens from then on counts, in ms of `performance.now()`. */
  since: number;
  /** The watch is cut off after so long (ms). */
  maxMs: number;
  /** It ends when nothing happened for so long (ms) and nothing is pending; 100 if not said. */
  quietMs?: number;
  /** Shadow roots to observe beside the document. */
  roots?: readonly Node[];
  onEnd(result: ActivityResult): void;
}

const QUIET_MS = 100;

interface Watcher {
  pending: number;
  saw(at: number): void;
}

/**
 * Page activity, as Datadog's browser SDK and others define it: it ends when there was no DOM change, resource or
 * request for 100 ms and no request that began in it is pending. The DOM, with the open shadow trees in it, is observed
 * only while somebody watches.
 */
export function createActivity(): Activity {
  const watchers = new Set<Watcher>();
  let dom: DomChanges | undefined;

  const note = (at = performance.now()): void => watchers.forEach((watcher) => watcher.saw(at));
  const release = (watcher: Watcher): void => {
    watchers.delete(watcher);
    if (watchers.size === 0) {
      dom?.stop();
      dom = undefined;
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

  const watch = ({ since, maxMs, quietMs = QUIET_MS, roots = [], onEnd }: WatchOptions): ActivityWatch => {
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
      const rest = Math.max(result.end, started) + quietMs - now;
      if (now - started >= maxMs || (rest <= 0 && watcher.pending === 0)) {
        result.quiet = watcher.pending === 0 && rest <= 0;
        release(watcher);
        onEnd(result);
      } else {
        timer = setTimeout(check, rest > 0 ? rest : QUIET_MS);
      }
    };
    watchers.add(watcher);
    dom ??= watchDom(note);
    roots.forEach(dom.include);
    timer = setTimeout(check, quietMs);
    return {
      stop() {
        clearTimeout(timer);
        release(watcher);
        return result;
      },
      hold: () => hold([watcher]),
    };
  };

  return {
    note,
    begin() {
      note();
      return hold([...watchers]);
    },
    watch: (options) => outsideZone(() => watch(options)),
  };
}
