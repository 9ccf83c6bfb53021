import type { Item, Signal } from './item';

/** Records and spans that wait, oldest first, bounded by bytes. */
export interface Queue {
  add(item: Item): void;
  /** The waiting item of that key, taken out. */
  takeKey(key: string): Item | undefined;
  /** Takes out the next items of a signal: oldest first, or the most important first when the page goes away. */
  take(signal: Signal, limits: { maxBytes: number; maxItems: number; importantFirst: boolean }): Item[];
  /** Items of a signal that may be sent. */
  length(signal: Signal): number;
  /** Bytes of what waits, of both signals, held back or not. */
  bytes(): number;
  /**
   * Drops what is least important, oldest first, until it is at most this size.
   * @returns how many items had to go
   */
  shrink(maxBytes: number): number;
  /** What was held back may be sent. */
  release(): void;
  /** Forgets those that are held back and match. */
  forgetHeld(matches?: (item: Item) => boolean): void;
}

/** An empty queue. */
export function createQueue(): Queue {
  let items: Item[] = [];
  let bytes = 0;

  const keep = (stays: (item: Item) => boolean): void => {
    items = items.filter(stays);
    bytes = items.reduce((sum, { size }) => sum + size, 0);
  };

  return {
    add(item) {
      items.push(item);
      bytes += item.size;
    },
    takeKey(key) {
      const found = items.find((item) => item.key === key);
      if (found) {
        keep((item) => item !== found);
      }
      return found;
    },
    take(signal, { maxBytes, maxItems, importantFirst }) {
      const candidates = items.filter((item) => item.signal === signal && !item.held);
      if (importantFirst) {
        candidates.sort((a, b) => b.priority - a.priority);
      }
      const taken = new Set<Item>();
      let size = 0;
      for (const item of candidates) {
        if (taken.size >= maxItems || (taken.size > 0 && size + item.size > maxBytes)) {
          break;
        }
        taken.add(item);
        size += item.size;
      }
      keep((item) => !taken.has(item));
      return [...taken];
    },
    length: (signal) => items.reduce((count, item) => count + Number(item.signal === signal && !item.held), 0),
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
        keep((item) => !gone.has(item));
      }
      return gone.size;
    },
    release: () => items.forEach((item) => (item.held = false)),
    forgetHeld: (matches = () => true) => keep((item) => !(item.held && matches(item))),
  };
}
