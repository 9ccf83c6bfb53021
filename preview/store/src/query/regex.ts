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

/** What a pattern's groups matched: by number, 0 being the whole, and by name. */
export type Submatches = ReadonlyMap<string, string>;

/**
 * Compiles a pattern that has to match the whole string and tells what its groups matched.
 * @returns of a string, undefined where it does not match
 * @throws QueryError when the pattern is not valid RE2
 */
export function submatches(pattern: string): (value: string) => Submatches | undefined {
  const compiled = compile(`^(?:${pattern})$`, 0);
  const names = Object.entries(compiled.namedGroups());
  return (value) => {
    const matcher = compiled.matcher(value);
    if (!matcher.find()) {
      return undefined;
    }
    const groups = new Map<string, string>();
    for (let group = 0; group <= compiled.groupCount(); group++) {
      groups.set(String(group), matcher.group(group) ?? '');
    }
    names.forEach(([name, group]) => groups.set(name, groups.get(String(group)) ?? ''));
    return groups;
  };
}

/** Fills in `$1`, `$name`, `${1}` and `${name}` as Go does: a group that is not there is empty, `$$` is a dollar sign. */
export function expandTemplate(template: string, groups: Submatches): string {
  return template.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (all, plain?: string, braced?: string) =>
    all === '$$' ? '$' : (groups.get(plain ?? braced ?? '') ?? '')
  );
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
