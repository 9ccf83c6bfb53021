import { attempt } from '../../browser/guard';

/** An error in words. */
export interface ErrorDescription {
  type: string;
  message: string;
  stack?: string;
}

const MAX_MESSAGE = 2000;
/** Loki takes 64 KB of metadata a record. */
const MAX_STACK = 16_000;
/** Values read of an object that is no error: a page may reject with its whole state. */
const MAX_VALUES = 200;
const MAX_CAUSES = 10;
const MAX_CAUSES_LENGTH = 8000;

/** Describes anything that can be thrown. Never throws: getters may, and an object may have no prototype. */
export function describeError(thrown: unknown): ErrorDescription {
  if (typeof thrown !== 'object' || thrown === null) {
    return {
      type: thrown === null ? 'null' : typeof thrown,
      message: clip(
        attempt(() => String(thrown), ''),
        MAX_MESSAGE
      ),
    };
  }
  const error = thrown as Partial<Error>;
  const read = (property: () => unknown): string | undefined => text(attempt(property, undefined));
  return {
    type: clip(read(() => error.name) ?? read(() => error.constructor?.name) ?? 'Object', 200),
    message: clip(read(() => error.message) ?? inJson(thrown), MAX_MESSAGE),
    stack: read(() => error.stack)?.slice(0, MAX_STACK),
  };
}

/** The chain of `cause`s below an error, the nearest first. Ends at a cause seen before. */
export function causesOf(thrown: unknown): ErrorDescription[] {
  const causes: ErrorDescription[] = [];
  const seen = new Set<unknown>([thrown]);
  let at: unknown = causeOf(thrown);
  while (at != null && !seen.has(at) && causes.length < MAX_CAUSES) {
    seen.add(at);
    causes.push(describeError(at));
    at = causeOf(at);
  }
  return causes;
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
      message: clip(message, share / 4),
      stack: stack?.slice(0, share / 2),
    }))
  );
}

function causeOf(thrown: unknown): unknown {
  return typeof thrown === 'object' && thrown !== null
    ? attempt(() => (thrown as { cause?: unknown }).cause, undefined)
    : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

function inJson(value: object): string {
  let left = MAX_VALUES;
  const bounded = (_key: string, part: unknown): unknown =>
    left-- <= 0
      ? undefined
      : typeof part === 'string'
        ? clip(part, MAX_MESSAGE)
        : Array.isArray(part)
          ? part.slice(0, MAX_VALUES)
          : part;
  return attempt(() => JSON.stringify(value, bounded) ?? '', '') || 'no message';
}

function clip(value: string, length: number): string {
  return value.slice(0, length);
}
