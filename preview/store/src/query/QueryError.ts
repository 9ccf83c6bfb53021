/** A query that cannot be answered: the HTTP status and the words that the data source shows to the person. */
export class QueryError extends Error {
  constructor(
    message: string,
    readonly status = 400
  ) {
    super(message);
    this.name = 'QueryError';
  }
}

/**
 * The refusal of something that real Loki or Tempo may know and this store does not: it names the thing, so that nobody
 * takes an empty answer for a true one.
 */
export function unsupported(thing: string): QueryError {
  return new QueryError(`"${thing}" is not supported by the preview store`);
}
