import { attempt } from '../browser/guard';
import type { Attributes } from '../browser/telemetry';

/** Loki takes 128 attributes and 64 KB a record, and the SDK's own must fit beside the page's. */
const MAX_COUNT = 50;
const MAX_LENGTH = 1000;
const MAX_NAME = 100;
/** Characters of all together: an error's stack and causes and the labels need the rest. */
const MAX_ALL = 16_000;
/** The SDK's own names; Loki writes `session.id` as `session_id`. */
const RESERVED = /^(session|rum|user|exception|browser)[._]/;

/** What a page passed in as attributes, fit to be sent: its own names, simple values, none too long. */
export function pageAttributes(given: Attributes | undefined): Attributes {
  const kept: Attributes = {};
  let left = MAX_ALL;
  for (const [name, value] of attempt(() => Object.entries(given ?? {}), []).slice(0, MAX_COUNT)) {
    const fits = name.length <= MAX_NAME && left > name.length;
    if (fits && !RESERVED.test(name) && /^(string|number|boolean)$/.test(typeof value)) {
      left -= name.length;
      kept[name] = typeof value === 'string' ? value.slice(0, Math.min(MAX_LENGTH, left)) : value;
      left -= String(kept[name]).length;
    }
  }
  return kept;
}
