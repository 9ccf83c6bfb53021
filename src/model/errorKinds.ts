import type { ErrorEvent } from './story';

/** By what errors are narrowed: handled or not, and where they came from (`source:onerror`). */
export type ErrorKind = 'unhandled' | 'handled' | `source:${string}`;

/** The kinds of one error; one that does not say whether it was handled is neither. */
function kindsOfError({ handled, source }: Pick<ErrorEvent, 'handled' | 'source'>): ErrorKind[] {
  const kinds: ErrorKind[] = handled === undefined ? [] : [handled ? 'handled' : 'unhandled'];
  return source === undefined ? kinds : [...kinds, `source:${source}`];
}

/** How many errors are of each kind; kinds of none are left out, those of handling lead. */
export function countErrorKinds(
  errors: ReadonlyArray<Pick<ErrorEvent, 'handled' | 'source'>>
): Array<{ kind: ErrorKind; count: number }> {
  const counts = new Map<ErrorKind, number>([
    ['unhandled', 0],
    ['handled', 0],
  ]);
  for (const error of errors) {
    kindsOfError(error).forEach((kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
  }
  return [...counts].filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count }));
}

/**
 * Whether an error is among the chosen kinds: `handled` and `unhandled` are two answers to one question, the sources
 * to another, and both must fit. None chosen is all.
 */
export function isOfErrorKinds(error: Pick<ErrorEvent, 'handled' | 'source'>, chosen: ReadonlySet<string>): boolean {
  if (chosen.size === 0) {
    return true;
  }
  const own = new Set<string>(kindsOfError(error));
  const groups = [
    [...chosen].filter((kind) => !kind.startsWith('source:')),
    [...chosen].filter((kind) => kind.startsWith('source:')),
  ];
  return groups.every((group) => group.length === 0 || group.some((kind) => own.has(kind)));
}
