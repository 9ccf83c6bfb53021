import type { Item, Signal } from './item';

/** Records and spans that wait, oldest first, bounded by bytes. */
export interface Queue {
  add(item: Item): void;
  /** The waiting item of that key, taken out. */
  takeKey(key: string): Item | undefined;
  /** Takes out the next items of a signal: oldest first, or the most important first when the page goes away. */
  take(signal: Signal, limits: { maxBytes: number; maxItems: number; importantFirst: boolean }): Item[];
  length(signal: Signal): number;
  /** What waits, of both signals. */
  bytes(): number;
  /** Drops what is least important, oldest first, until it is at most this size. */
  shrink(maxBytes: number): void;
}

/**
 * @param onDrop called with the number of items that had to go
 */
export function createQueue(onDrop: (count: number) => void): Queue {
  let items: Item[] = [];
  let bytes = 0;

  const remove = (gone: Set<Item>): void => {
    items = items.filter((item) => !gone.has(item));
    gone.forEach((item) => (bytes -= item.size));
  };

  return {
    add(item) {
      items.push(item);
      bytes += item.size;
    },
    takeKey(key) {
      const found = items.find((item) => item.key === key);
      if (found) {
        remove(new Set([found]));
      }
      return found;
    },
    take(signal, { maxBytes, maxItems, importantFirst }) {
      const candidates = items.filter((item) => item.signal === signal);
      if (importantFirst) {
        candidates.sort((a, b) => b.priority - a.priority);
      }
      const taken: Item[] = [];
      let size = 0;
      for (const item of candidates) {
        if (taken.length >= maxItems || (taken.length > 0 && size + item.size > maxBytes)) {
          break;
        }
        taken.push(item);
        size += item.size;
      }
      remove(new Set(taken));
      return taken;
    },
    length: (signal) => items.reduce((count, item) => count + Number(item.signal === signal), 0),
    bytes: () => bytes,
    shrink(maxBytes) {
      const gone = new Set<Item>();
      let rest = bytes;
      for (let priority = 0; priority <= 2 && rest > maxBytes; priority++) {
        for (const item of items) {
          if (rest <= maxBytes) {
            break;
          }
          if (item.priority === priority) {
            gone.add(item);
            rest -= item.size;
          }
        }
      }
      if (gone.size) {
        remove(gone);
        onDrop(gone.size);
      }
    },
  };
}
