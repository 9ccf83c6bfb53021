import type { Attributes } from '../../browser/telemetry';
import type { Tools } from '../signal';
import { beginAction } from './record';
import type { BegunAction } from './record';

/** Custom actions that take time. */
export interface StartedActions {
  /** The one that was started last. */
  newest(): BegunAction | undefined;
  /** One of that name that still runs ends here. */
  start(name: string, attributes?: Attributes): void;
  /** Nothing when none of that name runs. */
  stop(name: string, attributes?: Attributes): void;
  /** All that run end here. */
  end(): void;
}

/** A forgotten one ends by itself. */
const MAX_MS = 10 * 60_000;
const MAX_RUNNING = 20;

/** Keeps the custom actions between `start` and `stop` by their names. */
export function createStarted({
  tools,
  onStart,
}: {
  tools: Tools;
  onStart(action: BegunAction): void;
}): StartedActions {
  const running = new Map<string, { action: BegunAction; timer: ReturnType<typeof setTimeout> }>();

  const stop = (name: string, attributes?: Attributes): void => {
    const found = running.get(name);
    if (found) {
      clearTimeout(found.timer);
      running.delete(name);
      found.action.write(performance.now(), attributes);
    }
  };
  return {
    newest: () => [...running.values()].at(-1)?.action,
    start(name, attributes) {
      stop(name);
      if (running.size < MAX_RUNNING) {
        const action = beginAction(tools, { type: 'custom', name, attributes, startPerf: performance.now() });
        running.set(name, {
          action,
          timer: setTimeout(
            tools.guard(() => stop(name)),
            MAX_MS
          ),
        });
        onStart(action);
      }
    },
    stop,
    end: () => [...running.keys()].forEach((name) => stop(name)),
  };
}
