import { ACTION_ATTR, EVENT, SPAN } from '../../contract';
import type { ActionType } from '../../contract';
import type { Span } from '@opentelemetry/api';
import type { ActivityResult, ActivityWatch } from '../../browser/activity';
import { compact } from '../../browser/compact';
import { shortId } from '../../browser/ids';
import { listen } from '../../browser/listen';
import { tenths } from '../../browser/round';
import type { Attributes } from '../../browser/telemetry';
import { placeAttributes } from '../place';
import type { ActionRef, Signal, Tools, ViewRef } from '../signal';
import { closest } from './closest';
import { elementName } from './elementName';
import { createRageDetector, frustrationsOf } from './frustration';
import { countInputs } from './inputs';
import { selectorOf } from './selector';

/** The actions of the person. */
export interface Actions extends Signal {
  /** The open action that had begun by then (ms since the epoch, now if not said). */
  at(time?: number): ActionRef | undefined;
  /** An action that the page names itself; it takes no time. */
  add(name: string, attributes?: Attributes): void;
  /** The session is over: the open action ends. */
  end(): void;
}

interface BegunAction extends ActionRef {
  start: number;
  startPerf: number;
  otSpan: Span;
  view: ViewRef | undefined;
  attributes: Attributes;
}

interface OpenAction extends BegunAction {
  watch: ActivityWatch;
  element: Element;
  rage: boolean;
}

const MAX_MS = 10_000;

/** Watches clicks, with what they cause until the page is quiet for 100 ms, and counts inputs. */
export function startActions(tools: Tools): Actions {
  const { clock, guard, recorder, activity, count } = tools;
  const isRage = createRageDetector();
  let open: OpenAction | undefined;
  let relayedTo: Element | null | undefined;

  const begin = (type: ActionType, name: string, attributes: Attributes, startPerf: number): BegunAction => {
    const id = shortId();
    const start = clock.epoch(startPerf);
    const { view } = tools.placeAt();
    const all: Attributes = {
      ...placeAttributes({ view }),
      [ACTION_ATTR.id]: id,
      [ACTION_ATTR.type]: type,
      [ACTION_ATTR.name]: name,
      ...attributes,
    };
    const otSpan = recorder.span({ name: SPAN.action, start, attributes: all });
    return { id, start, startPerf, otSpan, span: otSpan.spanContext(), view, attributes: all, counters: {} };
  };

  const write = (action: BegunAction, endPerf: number, more: Attributes, body: string): void => {
    const attributes = {
      ...action.attributes,
      [ACTION_ATTR.duration]: tenths(Math.max(0, endPerf - action.startPerf)),
      ...more,
    };
    action.otSpan.setAttributes(compact(attributes));
    action.otSpan.end(Math.max(action.start, clock.epoch(endPerf)));
    recorder.log({ event: EVENT.action, body, attributes, at: action.start, span: action.span });
  };

  const close = (action: OpenAction, seen: ActivityResult): void => {
    if (open === action) {
      open = undefined;
    }
    const { counters } = action;
    const errors = counters.errors ?? 0;
    const frustrations = frustrationsOf({
      element: action.element,
      // Stopped before it was quiet, the page had no time to react.
      reacted: seen.hadActivity || !seen.quiet,
      errors,
      rage: action.rage,
    });
    if (frustrations.length) {
      count('frustrations', { view: action.view }, frustrations.length);
    }
    const more = {
      [ACTION_ATTR.frustrations]: frustrations.join(','),
      [ACTION_ATTR.errors]: errors,
      [ACTION_ATTR.resources]: counters.resources ?? 0,
      [ACTION_ATTR.longTasks]: counters.long_tasks ?? 0,
    };
    write(action, seen.end, more, `Click on ${String(action.attributes[ACTION_ATTR.name])}`);
  };
  const closeOpen = (): void => {
    if (open) {
      close(open, open.watch.stop());
    }
  };

  const onClick = (event: MouseEvent): void => {
    const element = event.composedPath()[0];
    if (!event.isTrusted || !(element instanceof Element) || closest(element, '[data-rum-ignore]')) {
      return;
    }
    if (element === relayedTo) {
      return;
    }
    // The browser clicks a label's field in the same task, with an event of its own: for the person that is one click.
    const field = element.closest('label')?.control;
    relayedTo = field === element ? undefined : field;
    setTimeout(() => (relayedTo = undefined));
    closeOpen();
    const { name, source } = elementName(element);
    const begun = begin(
      'click',
      name,
      { [ACTION_ATTR.nameSource]: source, [ACTION_ATTR.target]: selectorOf(element) },
      event.timeStamp
    );
    const watch = activity.watch({
      since: event.timeStamp,
      maxMs: MAX_MS,
      onEnd: guard((seen) => close(action, seen)),
    });
    const rage = isRage({ at: event.timeStamp, x: event.clientX, y: event.clientY });
    const action: OpenAction = { ...begun, watch, element, rage };
    open = action;
    count('actions', { view: action.view });
    count('clicks', { view: action.view });
  };

  const stops = [
    listen(guard, window, 'click', onClick),
    countInputs(guard, () => count('inputs', { view: tools.placeAt().view })),
  ];

  return {
    at: (time) => (open && (time === undefined || open.start <= time) ? open : undefined),
    add(name, attributes = {}) {
      const action = begin('custom', name, { ...attributes, [ACTION_ATTR.nameSource]: 'custom' }, performance.now());
      count('actions', { view: action.view });
      write(action, action.startPerf, {}, `Action ${name}`);
    },
    end: closeOpen,
    flush: closeOpen,
    stop() {
      closeOpen();
      stops.forEach((stop) => stop());
    },
  };
}
