import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';

const PREFIX = 'opensessions.sessions.';

/** What could not be stored, by key: it holds as long as the page lives. */
const unstored = new Map<string, string | undefined>();
const listeners = new Map<string, Set<() => void>>();

/** Takes the next value or how to make it of the current one; `undefined` goes back to the fallback. */
export type SetPreference<T> = (next: T | undefined | ((current: T) => T | undefined)) => void;

/**
 * What a person prefers in this browser, kept in localStorage as JSON under `opensessions.sessions.<key>`. All
 * components with the same key show the same, those of other tabs too. Where storage is blocked or full, the choice
 * holds until the page is left.
 * @param fallback what holds where nothing usable is stored; the first one given counts
 * @param parse the value of what is stored, which anyone can have written; undefined or a throw: unusable
 */
export function usePreference<T>(
  key: string,
  fallback: T,
  parse: (stored: unknown) => T | undefined
): [T, SetPreference<T>] {
  const subscribe = useCallback((onChange: () => void) => listen(key, onChange), [key]);
  const text = useSyncExternalStore(subscribe, () => readText(key));
  const reading = useRef({ fallback, parse });
  const value = useMemo(() => {
    void key;
    return valueOf(text, reading.current);
  }, [key, text]);
  const set = useCallback<SetPreference<T>>(
    (next) => {
      // What is stored now, not what was rendered last: two changes in one event both count.
      const chosen = isChange(next) ? next(valueOf(readText(key), reading.current)) : next;
      writeText(key, chosen === undefined ? undefined : JSON.stringify(chosen));
    },
    [key]
  );
  return [value, set];
}

function isChange<T>(next: T | undefined | ((current: T) => T | undefined)): next is (current: T) => T | undefined {
  return typeof next === 'function';
}

function valueOf<T>(
  text: string | undefined,
  { fallback, parse }: { fallback: T; parse: (stored: unknown) => T | undefined }
): T {
  if (text === undefined) {
    return fallback;
  }
  try {
    return parse(JSON.parse(text)) ?? fallback;
  } catch {
    return fallback;
  }
}

function readText(key: string): string | undefined {
  if (unstored.has(key)) {
    return unstored.get(key);
  }
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    // Storage can be switched off.
    return undefined;
  }
}

function writeText(key: string, text: string | undefined): void {
  try {
    if (text === undefined) {
      localStorage.removeItem(PREFIX + key);
    } else {
      localStorage.setItem(PREFIX + key, text);
    }
    unstored.delete(key);
  } catch {
    unstored.set(key, text);
  }
  listeners.get(key)?.forEach((listener) => listener());
}

function listen(key: string, onChange: () => void): () => void {
  const ofKey = listeners.get(key) ?? new Set();
  listeners.set(key, ofKey.add(onChange));
  const onStorage = (event: StorageEvent): void => {
    // Without a key, everything was removed.
    if (event.key === null || event.key === PREFIX + key) {
      unstored.delete(key);
      onChange();
    }
  };
  window.addEventListener('storage', onStorage);
  return () => {
    ofKey.delete(onChange);
    window.removeEventListener('storage', onStorage);
  };
}
