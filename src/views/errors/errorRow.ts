import type { ErrorFacts } from '../../model/errorFacts';
import { fingerprintOf, groupErrors } from '../../model/groupErrors';
import type { ErrorEvent } from '../../model/story';

/** A row of the error grid. */
export interface ErrorRow {
  /** As the session's events name it. */
  id: string;
  error: ErrorEvent;
  facts: ErrorFacts;
  /** Errors with the same fingerprint in the whole session, this one among them. */
  occurrences: number;
}

/** How many errors of a session are the same problem, by fingerprint. */
export function occurrencesOf(errors: readonly ErrorEvent[]): (error: ErrorEvent) => number {
  const counts = new Map(groupErrors(errors).map((group) => [group.fingerprint, group.errors.length]));
  return (error) => counts.get(fingerprintOf(error)) ?? 1;
}

/** Much longer than what is ever searched for; a message can be a megabyte. */
const SEARCHED_CHARACTERS = 20_000;

/** Everything of a row that a text search looks at, in lower case. */
export function searchedErrorText({ error, facts }: Pick<ErrorRow, 'error' | 'facts'>): string {
  return [
    error.type,
    error.message.slice(0, SEARCHED_CHARACTERS),
    error.source,
    error.viewName,
    error.url,
    error.requestUrl,
    error.fingerprint,
    ...Object.values(facts).filter((fact) => typeof fact !== 'boolean'),
    ...Object.values(error.labels),
  ]
    .filter((text) => text !== undefined)
    .join('\n')
    .toLowerCase();
}
