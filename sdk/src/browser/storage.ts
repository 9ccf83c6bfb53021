import { attempt } from './guard';

/** Where a short string is kept under one key. Never throws. */
export interface Slot {
  read(): string | undefined;
  write(value: string): void;
}

/** Only in this page. */
export function memorySlot(): Slot {
  let kept: string | undefined;
  return {
    read: () => kept,
    write: (value) => {
      kept = value;
    },
  };
}

function webStorageSlot(storage: () => Storage, key: string): Slot | undefined {
  return attempt(() => {
    // Blocked or full storage shows only when it is written.
    const probe = `${key}.probe`;
    storage().setItem(probe, '1');
    storage().removeItem(probe);
    return {
      read: () => attempt(() => storage().getItem(key) ?? undefined, undefined),
      write: (value: string) => attempt(() => storage().setItem(key, value), undefined),
    };
  }, undefined);
}

function cookieSlot(key: string, maxAgeMs: number): Slot | undefined {
  const read = (): string | undefined => {
    const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${key}=`));
    return found && decodeURIComponent(found.slice(key.length + 1));
  };
  const write = (value: string): void => {
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `${key}=${encodeURIComponent(value)}; Path=/; SameSite=Strict; Max-Age=${maxAgeMs / 1000}${secure}`;
  };
  return attempt(() => {
    const before = read();
    write(before ?? '-');
    return read() === undefined
      ? undefined
      : { read: () => attempt(read, undefined), write: (value: string) => attempt(() => write(value), undefined) };
  }, undefined);
}

/** Shared by all tabs of the origin: localStorage, else a cookie, else (for this page alone) memory. */
export function sharedSlot(key: string, maxAgeMs: number): Slot {
  return webStorageSlot(() => localStorage, key) ?? cookieSlot(key, maxAgeMs) ?? memorySlot();
}

/**
 * Of this tab alone, and outliving a reload. A frame shares sessionStorage with its page, so only the top page uses it.
 */
export function tabSlot(key: string): Slot {
  const isTop = attempt(() => window.top === window, false);
  return (isTop ? webStorageSlot(() => sessionStorage, key) : undefined) ?? memorySlot();
}
