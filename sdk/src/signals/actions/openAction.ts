import type { ActionType } from '../../contract';
import type { ActivityResult, ActivityWatch } from '../../browser/activity';
import type { Tools } from '../signal';
import { beginAction } from './record';
import type { BegunAction } from './record';

/** An action of the person, with what it causes until the page is quiet. */
export interface OpenAction {
  /** What others may hold on to: it does not know the element, which the page may have removed since. */
  readonly action: BegunAction;
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
  onEnd?(ended: OpenAction, seen: ActivityResult): void;
}

/** The one action of the person that is open. */
export interface OpenActions {
  current(): OpenAction | undefined;
  /** Opens one in place of the one that is open. */
  begin(event: Event, options: OpenOptions): OpenAction;
  /** Ends the open one before the page is quiet. */
  close(): void;
}

const MAX_MS = 10_000;

/** Keeps an action open until the page is quiet, or another one comes. */
export function createOpenActions(tools: Tools): OpenActions {
  let open: (OpenAction & Pick<OpenOptions, 'onEnd'> & { watch: ActivityWatch }) | undefined;

  const finish = (seen: ActivityResult): void => {
    const ended = open;
    open = undefined;
    if (ended?.onEnd) {
      ended.onEnd(ended, seen);
    } else {
      ended?.action.write(seen.end);
    }
  };
  const close = (): void => {
    if (open) {
      finish(open.watch.stop());
    }
  };
  return {
    current: () => open,
    begin(event, { type, element, name, quietMs, onEnd }) {
      close();
      const startPerf = event.timeStamp;
      const watch = tools.activity.watch({
        since: startPerf,
        maxMs: MAX_MS,
        quietMs: quietMs && Math.min(quietMs, MAX_MS),
        roots: event.composedPath().filter((node) => node instanceof ShadowRoot),
        onEnd: tools.guard(finish),
      });
      const action = beginAction(tools, { type, element, name, startPerf });
      open = { action, element, reacted: false, goOn: (at) => watch.hold()(at), onEnd, watch };
      return open;
    },
    close,
  };
}
