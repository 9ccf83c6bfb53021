import { attempt } from './guard';

/** Where a short string is kept under one key. Never throws. */
export interface Slot {
  read(): string | undefined;
  write(value: string): void;
  clear(): void;
}

/** Only in this page. */
export function memorySlot(): Slot {
  let kept: string | undefined;
  return {
    read: () => kept,
    write: (value) => {
      kept = value;
    },
    clear: () => {
      kept = undefined;
    },
  };
}

function webStorageSlot(storage: () => Storage, key: string): Slot | undefined {
  return attempt(() => {
    // Blocked or full storage shows only when it is written.
    const probe = `${key}.probe`;
    storage().setItem(probe, '1');
    storage().removeItem(probe);
    // What no longer fits is kept in this page: the old value must not be read again.
    const memory = memorySlot();
    const save = (value: string): boolean => attempt(() => (storage().setItem(key, value), true), false);
    const remove = (): void => attempt(() => storage().removeItem(key), undefined);
    return {
      read: () => memory.read() ?? attempt(() => storage().getItem(key) ?? undefined, undefined),
      write(value: string) {
        memory.clear();
        if (!save(value)) {
          remove();
          if (!save(value)) {
            memory.write(value);
          }
        }
      },
      clear() {
        memory.clear();
        remove();
      },
    };
  }, undefined);
}

function cookieSlot(key: string, maxAgeMs: number): Slot | undefined {
  const read = (): string | undefined => {
    const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${key}=`));
    return found && decodeURIComponent(found.slice(key.length + 1));
  };
  const write = (value: string, maxAge = maxAgeMs / 1000): void => {
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `${key}=${encodeURIComponent(value)}; Path=/; SameSite=Strict; Max-Age=${maxAge}${secure}`;
  };
  return attempt(() => {
    const before = read();
    write(before ?? '-');
    return read() === undefined
      ? undefined
      : {
          read: () => attempt(read, undefined),
          write: (value: string) => attempt(() => write(value), undefined),
          clear: () => attempt(() => write('', 0), undefined),
        };
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
