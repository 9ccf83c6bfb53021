import { attempt } from '../../browser/guard';
import { inWords } from './inWords';

/** An error in words. */
export interface ErrorDescription {
  type: string;
  message: string;
  stack?: string;
}

const MAX_MESSAGE = 2000;
/** Loki takes 64 KB of metadata a record. Nothing of a stack is read beyond this, however long it is. */
export const MAX_STACK = 16_000;
const MAX_CAUSES = 10;
const MAX_CAUSES_LENGTH = 8000;

/**
 * Describes anything that can be thrown, of this page or of a frame. Never throws: getters may, and an object may have
 * no prototype.
 */
export function describeError(thrown: unknown): ErrorDescription {
  if (typeof thrown !== 'object' || thrown === null) {
    return { type: thrown === null ? 'null' : typeof thrown, message: inWords(thrown, MAX_MESSAGE) };
  }
  const error = thrown as Partial<Error>;
  const read = (property: () => unknown): string | undefined => text(attempt(property, undefined));
  return {
    type: (read(() => error.name) ?? read(() => error.constructor?.name) ?? 'Object').slice(0, 200),
    message: read(() => error.message)?.slice(0, MAX_MESSAGE) ?? inWords(thrown, MAX_MESSAGE),
    stack: read(() => error.stack)?.slice(0, MAX_STACK),
  };
}

/**
 * What is below an error, the nearest first: the chain of its `cause`s, and the `errors` of an AggregateError. Each once,
 * so that a circle ends.
 */
export function causesOf(thrown: unknown): ErrorDescription[] {
  const seen = new Set<unknown>([thrown]);
  for (const error of seen) {
    below(error).forEach((cause) => cause != null && seen.size <= MAX_CAUSES && seen.add(cause));
  }
  return [...seen].slice(1).map(describeError);
}

/** The causes as JSON, `[{type, message, stack}]`, within what a record may hold; undefined for none. */
export function causesJson(causes: ErrorDescription[]): string | undefined {
  if (causes.length === 0) {
    return undefined;
  }
  const share = MAX_CAUSES_LENGTH / causes.length;
  return JSON.stringify(
    causes.map(({ type, message, stack }) => ({
      type,
      message: message.slice(0, share / 4),
      stack: stack?.slice(0, share / 2),
    }))
  );
}

/** Also of another frame, whose `Error` is not this one's. */
export function isError(value: unknown): value is Error {
  return attempt(() => /Error\]|DOMException/.test(Object.prototype.toString.call(value)), false);
}

function below(thrown: unknown): unknown[] {
  return attempt(() => {
    const { cause, errors } = thrown as { cause?: unknown; errors?: unknown };
    return [cause, ...(Array.isArray(errors) ? (errors as unknown[]).slice(0, MAX_CAUSES) : [])];
  }, []);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
