import { ACTION_ATTR } from '../../contract';
import { listen } from '../../browser/listen';
import { navigationApi } from '../../browser/navigation';
import type { Attributes } from '../../browser/telemetry';
import type { ActionRef, Signal, Tools } from '../signal';
import { actedOn, isIgnored } from './actedOn';
import { createEdits } from './edits';
import { fieldKind } from './fields';
import { createRageDetector, DEFAULT_THRESHOLDS, frustrationsOf, isJudged } from './frustration';
import type { FrustrationThresholds } from './frustration';
import { shortcutOf } from './keys';
import { createOpenActions } from './openAction';
import { beginAction } from './record';
import type { BegunAction } from './record';
import { watchScroll } from './scroll';
import { createStarted } from './started';

export interface ActionsOptions {
  tools: Tools;
  thresholds?: Partial<FrustrationThresholds>;
}

/** The actions of the person, and those that the page names. */
export interface Actions extends Signal {
  /**
   * The action that causes what happens: the open one of the person, else the one that the page started last; only when
   * it had begun by then (ms since the epoch, now if not said).
   */
  at(time?: number): ActionRef | undefined;
  /** An action that the page names itself; it takes no time. */
  add(name: string, attributes?: Attributes): void;
  /** One that takes time: until `finish` with the same name, the session's or the page's end, or ten minutes. */
  begin(name: string, attributes?: Attributes): void;
  finish(name: string, attributes?: Attributes): void;
  /** The session is over: all that is open ends. */
  end(): void;
}

/** A choice is often several events: the arrow keys in a list, a slider on its way. */
const CHANGE_QUIET_MS = 500;
/** Signs that a click did something, beside page activity. */
const REACTIONS = ['scroll', 'focusin', 'blur', 'input', 'change', 'toggle', 'play', 'copy'];

/**
 * Watches what a person does. A click, submit, change or key is open until the page is quiet: requests, errors and long
 * tasks of that time are its own. One gesture is one action: the click on a label is that on its field too, and a form
 * that is sent by a click on its button is that click (so a `submit` is one by Enter or by a script).
 */
export function startActions({ tools, thresholds }: ActionsOptions): Actions {
  const { guard, count } = tools;
  const limits = { ...DEFAULT_THRESHOLDS, ...thresholds };
  const isRage = createRageDetector(limits);
  const edits = createEdits(tools);
  const open = createOpenActions(tools);
  const countAction = ({ view }: BegunAction): void => count('actions', { view });
  const started = createStarted({ tools, onStart: countAction });
  let relayedTo: Element | null | undefined;

  const onClick = (event: MouseEvent): void => {
    const element = actedOn(event);
    const current = open.current();
    const endsChange = current?.action.type === 'change' && element && current.element.contains(element);
    if (!element || element === relayedTo || endsChange) {
      return;
    }
    if (isImplicitSubmit(event, element)) {
      countAction(open.begin(event, { type: 'submit', element }).action);
      return;
    }
    // The browser clicks a label's field in the same task, with an event of its own: for the person that is one click.
    const field = element.closest('label')?.control;
    relayedTo = field === element ? undefined : field;
    setTimeout(() => (relayedTo = undefined));
    // A key that is held down clicks again and again.
    const rage =
      event.detail > 0 && isJudged(element) && isRage({ at: event.timeStamp, x: event.clientX, y: event.clientY });
    const { action } = open.begin(event, {
      type: 'click',
      element,
      quietMs: limits.deadMs || undefined,
      onEnd({ reacted }, { end, hadActivity, quiet }) {
        const errors = action.counters.errors ?? 0;
        // Stopped before it was quiet, the page had no time to react.
        const dead = limits.deadMs > 0 && quiet && !hadActivity && !reacted && isJudged(element);
        const frustrations = frustrationsOf({ rage, dead, errors });
        if (frustrations.length) {
          count('frustrations', { view: action.view }, frustrations.length);
        }
        action.write(end, { [ACTION_ATTR.frustrations]: frustrations.join(',') });
      },
    });
    countAction(action);
    count('clicks', { view: action.view });
  };

  const onSubmit = (event: SubmitEvent): void => {
    const form = actedOn(event);
    const { submitter } = event;
    if (!form || (submitter && isIgnored(submitter))) {
      return;
    }
    edits.end();
    const current = open.current();
    if (current && /^(click|submit)$/.test(current.action.type)) {
      current.reacted = true;
    } else {
      countAction(open.begin(event, { type: 'submit', element: submitter ?? form }).action);
    }
  };

  const onField = (event: Event): void => {
    const field = actedOn(event);
    const kind = field && fieldKind(field);
    const current = open.current();
    if (kind === 'change' && current?.action.type === 'change' && current.element === field) {
      current.goOn(event.timeStamp);
    } else if (kind === 'change') {
      const { action } = open.begin(event, { type: 'change', element: field as Element, quietMs: CHANGE_QUIET_MS });
      countAction(action);
      count('inputs', { view: action.view });
    } else if (field && event.type === 'input') {
      if (kind === 'input') {
        edits.typed(field, event.timeStamp);
      } else {
        // The click on a checkbox or radio is the action.
        count('inputs', { view: tools.placeAt().view });
      }
    }
  };

  const onKey = (event: KeyboardEvent): void => {
    const element = actedOn(event);
    const shortcut = element && shortcutOf(event, element);
    if (!shortcut) {
      return;
    }
    open.begin(event, {
      type: 'key',
      element,
      name: shortcut.name,
      // Only what the page acted on: people press many keys that mean something to the browser alone.
      onEnd({ action }, { end, hadActivity }) {
        if (event.defaultPrevented || (hadActivity && !shortcut.inText) || Object.keys(action.counters).length) {
          countAction(action);
          action.write(end);
        }
      },
    });
  };

  const onReaction = (): void => {
    const current = open.current();
    if (current) {
      current.reacted = true;
    }
  };
  const navigation = navigationApi();

  const stops = [
    listen(guard, window, 'click', onClick),
    listen(guard, window, 'submit', onSubmit),
    listen(guard, window, ['input', 'change'], onField),
    listen(guard, window, 'focusout', (event) => edits.end(event.composedPath()[0])),
    listen(guard, window, 'keydown', onKey),
    listen(guard, window, REACTIONS, onReaction),
    // A way to another page may take seconds in which nothing is seen.
    ...(navigation ? [listen(guard, navigation, 'navigate', onReaction)] : []),
    // Before the last documents are written, in the bubble phase.
    listen(guard, window, 'pagehide', started.end),
    watchScroll({
      guard,
      viewId: () => tools.placeAt().view?.id,
      onDepth({ start, end, depth, quarter }) {
        const action = beginAction(tools, {
          type: 'scroll',
          startPerf: start,
          name: `${quarter * 25} %`,
          attributes: { [ACTION_ATTR.scrollDepth]: depth },
        });
        countAction(action);
        action.write(end);
      },
    }),
  ];

  const flush = (): void => {
    open.close();
    edits.end();
  };
  const end = (): void => {
    flush();
    started.end();
  };
  return {
    at: (time) =>
      [open.current()?.action, started.newest()].find(
        (action) => action && (time === undefined || action.start <= time)
      ),
    add(name, attributes) {
      const action = beginAction(tools, { type: 'custom', name, attributes, startPerf: performance.now() });
      countAction(action);
      action.write(action.startPerf);
    },
    begin: started.start,
    finish: started.stop,
    end,
    flush,
    stop() {
      end();
      stops.forEach((stop) => stop());
    },
  };
}

/** Enter in a field clicks the form's button for the person, whose focus stays in the field (HTML, implicit submission). */
function isImplicitSubmit(event: MouseEvent, element: Element): boolean {
  const { type, form } = element as HTMLButtonElement;
  return (
    event.detail === 0 && type === 'submit' && !!form && (element.getRootNode() as Document).activeElement !== element
  );
}
