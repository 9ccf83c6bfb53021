import { attempt } from '../../browser/guard';

/** Values read of an object: a page may reject with its whole state. */
const MAX_VALUES = 200;

/**
 * Any value in words: what is no object as a string, an object as JSON, read only as far as it is shown. Only plain
 * objects and arrays are opened inside of it, and elements and events not at all: what frameworks hang on them holds
 * the values of inputs.
 */
export function inWords(value: unknown, maxLength: number): string {
  const isObject = typeof value === 'object' && value !== null;
  const words =
    isObject && !has(value, 'nodeType') && !has(value, 'isTrusted')
      ? attempt(() => inJson(value, maxLength), undefined)
      : undefined;
  const type = isObject && has(value, 'isTrusted') ? ` ${tagOf((value as Event).type)}` : '';
  return (words ?? tagOf(value) + type).slice(0, maxLength);
}

function inJson(value: object, maxLength: number): string | undefined {
  let left = MAX_VALUES;
  return JSON.stringify(value, (_key, part: unknown) => {
    if (left-- <= 0) {
      return undefined;
    }
    if (typeof part === 'bigint') {
      return String(part);
    }
    if (typeof part === 'string') {
      return part.slice(0, maxLength);
    }
    if (Array.isArray(part)) {
      return part.slice(0, MAX_VALUES) as unknown[];
    }
    return typeof part !== 'object' || part === null || part === value || isPlain(part) ? part : tagOf(part);
  });
}

/** What it says of itself, e.g. `TypeError: x` or `[object HTMLInputElement]`. */
function tagOf(value: unknown): string {
  return attempt(
    () => String(value),
    attempt(() => Object.prototype.toString.call(value), '')
  );
}

/** Also of another frame, whose `Object` is not this one's. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function has(value: object, property: string): boolean {
  return attempt(() => property in value, false);
}
