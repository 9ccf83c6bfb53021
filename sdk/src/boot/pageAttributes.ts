import { attempt } from '../browser/guard';
import type { Attributes } from '../browser/telemetry';

/** Loki takes 128 attributes and 64 KB a record, and the SDK's own must fit beside the page's. */
const MAX_COUNT = 50;
const MAX_LENGTH = 1000;
/** The SDK's own names; Loki writes `session.id` as `session_id`. */
const RESERVED = /^(session|rum|user|exception|browser)[._]/;

/** What a page passed in as attributes, fit to be sent: its own names, simple values, none too long. */
export function pageAttributes(given: Attributes | undefined): Attributes {
  const kept: Attributes = {};
  for (const [name, value] of attempt(() => Object.entries(given ?? {}), []).slice(0, MAX_COUNT)) {
    if (!RESERVED.test(name) && /^(string|number|boolean)$/.test(typeof value)) {
      kept[name] = typeof value === 'string' ? value.slice(0, MAX_LENGTH) : value;
    }
  }
  return kept;
}
