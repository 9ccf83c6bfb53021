import type { ErrorKind } from '../../model/errorKinds';

/** A kind of error as its filter is called. */
export function errorKindWords(kind: ErrorKind): string {
  return kind === 'unhandled' ? 'Unhandled' : kind === 'handled' ? 'Handled' : kind.slice('source:'.length);
}
