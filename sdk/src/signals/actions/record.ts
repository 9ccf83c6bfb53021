import type { SpanContext } from '@opentelemetry/api';
import { ACTION_ATTR, EVENT, SPAN } from '../../contract';
import type { ActionType } from '../../contract';
import { compact } from '../../browser/compact';
import { shortId } from '../../browser/ids';
import { tenths } from '../../browser/round';
import type { Attributes } from '../../browser/telemetry';
import { placeAttributes } from '../place';
import type { ActionRef, Tools, ViewRef } from '../signal';
import { elementName } from './elementName';
import { selectorOf } from './selector';

/** An action from its begin to its record. Perf times in ms of `performance.now()`. */
export interface BegunAction extends ActionRef {
  readonly type: ActionType;
  readonly start: number;
  readonly startPerf: number;
  readonly view: ViewRef | undefined;
  /** Writes its span and its record. Without that call it never was. */
  write(endPerf: number, more?: Attributes): void;
}

export interface ActionStart {
  type: ActionType;
  startPerf: number;
  /** What it was done to: lends its name, where none is given, and its selector. */
  element?: Element;
  name?: string;
  attributes?: Attributes;
}

/** What its record says before the name. */
const VERBS: Record<ActionType, string> = {
  click: 'Click on',
  input: 'Input into',
  change: 'Change of',
  submit: 'Submit of',
  scroll: 'Scroll to',
  key: 'Key',
  custom: 'Action',
};

/** Begins an action in the view of now. */
export function beginAction(tools: Tools, { type, startPerf, element, name, attributes }: ActionStart): BegunAction {
  const { clock, recorder } = tools;
  const id = shortId();
  const start = clock.epoch(startPerf);
  const { view } = tools.placeAt();
  const named = element && name === undefined ? elementName(element) : undefined;
  const all: Attributes = {
    ...placeAttributes({ view }),
    ...attributes,
    [ACTION_ATTR.id]: id,
    [ACTION_ATTR.type]: type,
    [ACTION_ATTR.name]: named?.name ?? name,
    [ACTION_ATTR.nameSource]: named?.source ?? type,
    [ACTION_ATTR.target]: element && selectorOf(element),
  };
  const span = recorder.span({ name: SPAN.action, start, attributes: all });
  const context: SpanContext = span.spanContext();
  const counters: ActionRef['counters'] = {};
  return {
    id,
    type,
    start,
    startPerf,
    view,
    span: context,
    counters,
    write(endPerf, more) {
      const written: Attributes = {
        ...all,
        ...more,
        [ACTION_ATTR.duration]: tenths(Math.max(0, endPerf - startPerf)),
        [ACTION_ATTR.errors]: counters.errors ?? 0,
        [ACTION_ATTR.resources]: counters.resources ?? 0,
        [ACTION_ATTR.longTasks]: counters.long_tasks ?? 0,
      };
      span.setAttributes(compact(written));
      span.end(Math.max(start, clock.epoch(endPerf)));
      const body = `${VERBS[type]} ${String(all[ACTION_ATTR.name])}`;
      recorder.log({ event: EVENT.action, body, attributes: written, at: start, span: context });
    },
  };
}
