import { attempt } from './guard';

// Any function at all: the wrapper has the type of what it wraps.
type Method = (...args: never[]) => unknown;

/**
 * Replaces a method by a wrapper of it. What cannot be replaced (frozen, absent) is left alone. As text the wrapper says
 * what the original says: libraries tell by it whether a method is the browser's, and build frames or polyfills if not.
 * @returns puts the original back, unless somebody wrapped our wrapper since: then it stays, and must pass calls through
 */
export function patchMethod<T extends object, K extends keyof T & string>(
  target: T,
  name: K,
  wrap: (original: T[K]) => T[K] & Method
): () => void {
  const original = attempt(() => target[name], undefined);
  if (typeof original !== 'function') {
    return () => {};
  }
  const wasOwn = Object.prototype.hasOwnProperty.call(target, name);
  const patched = wrap(original);
  keepProperties(original, patched);
  try {
    target[name] = patched;
  } catch {
    return () => {};
  }
  return () => {
    try {
      if (target[name] !== patched) {
        return;
      }
      if (wasOwn) {
        target[name] = original;
      } else {
        delete target[name];
      }
    } catch {
      // Frozen since: the wrapper stays and passes calls through.
    }
  };
}

/** The name, the number of parameters, and what a page or a polyfill has put on a method. */
function keepProperties(original: object, patched: object): void {
  const all: [string, PropertyDescriptor][] = [
    ...Object.entries(Object.getOwnPropertyDescriptors(original)),
    ['toString', { value: () => String(original), configurable: true, writable: true }],
  ];
  for (const [name, descriptor] of all) {
    if (name !== 'prototype') {
      attempt(() => Object.defineProperty(patched, name, descriptor), undefined);
    }
  }
}
