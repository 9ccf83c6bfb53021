import type { QueryFailure } from '../../model/outcome';
import { t } from '../../words';

/** A query that failed, with what a person needs to know about it. */
export class QueryError extends Error {
  constructor(readonly failure: QueryFailure) {
    super(failure.message);
    this.name = 'QueryError';
  }
}

/** What went wrong in words, from anything that a data source can throw or put into an answer. */
export function wordsOf(error: unknown): string {
  if (typeof error === 'string' && error !== '') {
    return error;
  }
  if (typeof error === 'object' && error !== null) {
    const { data, message, statusText } = error as { data?: unknown; message?: unknown; statusText?: unknown };
    const inner = typeof data === 'object' && data !== null ? (data as { message?: unknown; error?: unknown }) : {};
    for (const words of [message, inner.message, inner.error, statusText]) {
      if (typeof words === 'string' && words !== '') {
        return words;
      }
    }
  }
  return t('data.noReason', 'The data source failed without saying why.');
}
