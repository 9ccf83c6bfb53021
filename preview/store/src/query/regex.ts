import { RE2JS } from 're2js';
import { QueryError } from './QueryError';

/** A compiled test on one string. */
export type StringTest = (value: string) => boolean;

const META = /[\\.+*?()[\]{}^$]/;
const REMEMBERED = 10_000;

/**
 * Compiles a pattern that has to match the whole string, as label matchers in LogQL and `=~` in TraceQL do.
 * RE2 runs in linear time: a pattern from a stranger cannot stall the process.
 * @param pattern RE2 syntax
 * @throws QueryError when the pattern is not valid RE2
 */
export function wholeMatch(pattern: string): StringTest {
  if (!META.test(pattern)) {
    const literals = new Set(pattern.split('|'));
    return (value) => literals.has(value);
  }
  const compiled = compile(pattern, RE2JS.DOTALL);
  return remember((value) => compiled.matches(value));
}

/**
 * Compiles a pattern that may match anywhere in a string, as line filters do.
 * @throws QueryError when the pattern is not valid RE2
 */
export function partialMatch(pattern: string): StringTest {
  if (!META.test(pattern)) {
    const literals = pattern.split('|');
    return (value) => literals.some((literal) => value.includes(literal));
  }
  const compiled = compile(pattern, 0);
  return (value) => compiled.matcher(value).find();
}

function compile(pattern: string, flags: number): RE2JS {
  try {
    return RE2JS.compile(pattern, flags);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace('`(?s)', '`') : `error parsing regexp: ${pattern}`;
    throw new QueryError(`parse error : ${reason}`);
  }
}

// Labels repeat: the same few values are tested for a hundred thousand records.
function remember(test: StringTest): StringTest {
  const known = new Map<string, boolean>();
  return (value) => {
    let result = known.get(value);
    if (result === undefined) {
      result = test(value);
      if (known.size < REMEMBERED) {
        known.set(value, result);
      }
    }
    return result;
  };
}
