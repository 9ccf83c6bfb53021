import { facetsOf } from '../filter/facetsOf';
import type { Session } from '../session';
import type { TimeSpan } from '../timeSpan';
import { FACET_FIELDS, type Facets } from './facets';
import { startedWithin } from './startedWithin';

/** Only who is live depends on the time, and none of these fields does. */
const ANY_TIME = 0;

/** The values of the fields that Loki could count too, over the merged rows of the sessions started in a range. */
export function facetsOfRows(sessions: readonly Session[], range: TimeSpan): Facets {
  const started = startedWithin(sessions, range);
  return Object.fromEntries(FACET_FIELDS.map((field) => [field, facetsOf(started, field, ANY_TIME)]));
}
