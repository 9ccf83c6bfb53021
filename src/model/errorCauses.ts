/** An error that another one came from. */
export interface ErrorCause {
  type?: string;
  message: string;
  stack?: string;
}

/** As many as the SDK writes; anybody can send more. */
const MOST_CAUSES = 20;

/**
 * @param causes `rum.error.causes`: JSON, `[{type, message, stack}]`, the nearest first
 * @returns the chain; what is no such JSON (cut off, or of another SDK) is one cause with that text as its message
 */
export function errorCausesOf(causes: string | undefined): ErrorCause[] {
  if (!causes) {
    return [];
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(causes);
  } catch {
    return [{ message: causes }];
  }
  if (!Array.isArray(parsed)) {
    return [{ message: causes }];
  }
  return parsed.slice(0, MOST_CAUSES).map(causeOf);
}

function causeOf(value: unknown): ErrorCause {
  const { type, message, stack } = (typeof value === 'object' && value !== null ? value : { message: value }) as Record<
    string,
    unknown
  >;
  return { type: textOf(type), message: textOf(message) ?? '', stack: textOf(stack) };
}

function textOf(value: unknown): string | undefined {
  return value === undefined || value === null || value === ''
    ? undefined
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
}
