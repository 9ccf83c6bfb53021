import type { ActionType } from '../../contract';
import type { ActivityResult, ActivityWatch } from '../../browser/activity';
import type { Tools } from '../signal';
import { beginAction } from './record';
import type { BegunAction } from './record';

/** An action of the person, with what it causes until the page is quiet. */
export interface OpenAction extends BegunAction {
  readonly element: Element;
  /** Something that is no page activity shows that it was not in vain. */
  reacted: boolean;
  /** It goes on: the person still does it, at that time of `performance.now()`. */
  goOn(at: number): void;
}

export interface OpenOptions {
  type: ActionType;
  element: Element;
  /** The element's if not said. */
  name?: string;
  /** 100 if not said. */
  quietMs?: number;
  /** In place of writing it. */
  onEnd?(action: OpenAction, seen: ActivityResult): void;
}

/** The one action of the person that is open. */
export interface OpenActions {
  current(): OpenAction | undefined;
  /** The same without its element, for those who refer to it for longer than it is open. */
  ref(): BegunAction | undefined;
  /** Opens one in place of the one that is open. */
  begin(event: Event, options: OpenOptions): OpenAction;
  /** Ends the open one before the page is quiet. */
  close(): void;
}

const MAX_MS = 10_000;

/** Keeps an action open until the page is quiet, or another one comes. */
export function createOpenActions(tools: Tools): OpenActions {
  let open: OpenAction | undefined;
  let ref: BegunAction | undefined;
  let watch: ActivityWatch | undefined;
  let onEnd: OpenOptions['onEnd'];

  const finish = (seen: ActivityResult): void => {
    if (open) {
      const action = open;
      const handler = onEnd;
      // Each of them knows the element, which the page may have removed.
      open = ref = watch = onEnd = undefined;
      if (handler) {
        handler(action, seen);
      } else {
        action.write(seen.end);
      }
    }
  };
  const close = (): void => {
    if (open && watch) {
      finish(watch.stop());
    }
  };
  return {
    current: () => open,
    ref: () => ref,
    begin(event, { type, element, name, quietMs, onEnd: handler }) {
      close();
      const startPerf = event.timeStamp;
      const watching = tools.activity.watch({
        since: startPerf,
        maxMs: MAX_MS,
        quietMs,
        roots: event.composedPath().filter((node) => node instanceof ShadowRoot),
        onEnd: tools.guard(finish),
      });
      const begun = beginAction(tools, { type, element, name, startPerf });
      open = { ...begun, element, reacted: false, goOn: (at) => watching.hold()(at) };
      ref = begun;
      watch = watching;
      onEnd = handler;
      return open;
    },
    close,
  };
}
