/** What went wrong with a query, in words for a person: the server's own message and what was asked. */
export interface QueryFailure {
  /** What was being read, e.g. "sessions". */
  what: string;
  /** The server's words. */
  message: string;
  /** The query as sent. */
  query?: string;
}

/**
 * The visible outcomes of a query (docs/architecture.md). A failure never looks like "no data".
 * `loading` may carry what came so far; `partial` says what is missing; `failed` may carry what is known besides.
 */
export type Outcome<T> =
  | { status: 'loading'; data?: T }
  | { status: 'done'; data: T }
  | { status: 'empty'; data: T; reason: string }
  | { status: 'partial'; data: T; missing: string; more?: () => void }
  | { status: 'failed'; failure: QueryFailure; retry: () => void; data?: T };

/** The same outcome with what is made of its data. */
export function mapOutcome<T, R>(outcome: Outcome<T>, of: (data: T) => R): Outcome<R> {
  return (outcome.data === undefined ? outcome : { ...outcome, data: of(outcome.data) }) as Outcome<R>;
}
