import type { SpanContext } from '@opentelemetry/api';
import { COMMON_ATTR } from '../contract';
import type { Attributes } from '../browser/telemetry';
import type { Place } from './signal';

/** The common attributes that say where something happened, in place of where the page is now. */
export function placeAttributes({ view, action }: Place): Attributes {
  return {
    [COMMON_ATTR.viewId]: view?.id,
    [COMMON_ATTR.viewName]: view?.name,
    [COMMON_ATTR.documentUrl]: view?.url,
    [COMMON_ATTR.actionId]: action?.id,
  };
}

/** The span that something in this place belongs to: the open action's, else the view load's. */
export function placeSpan({ view, action }: Place): SpanContext | undefined {
  return action?.span ?? view?.span;
}
