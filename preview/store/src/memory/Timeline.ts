/** What a timeline holds: something with a time in nanoseconds. `order` breaks ties, so that equal things are neighbours. */
export interface Timed {
  readonly ts: bigint;
  readonly order: number;
}

const COMPACT_AFTER = 1024;

/**
 * A list that stays sorted by time. Records arrive almost in order, so an insertion is nearly always an append, and the
 * oldest leave from the front without moving the rest.
 */
export class Timeline<T extends Timed> {
  private items: T[] = [];
  private head = 0;

  get length(): number {
    return this.items.length - this.head;
  }

  get first(): T | undefined {
    return this.items[this.head];
  }

  get last(): T | undefined {
    return this.length > 0 ? this.items[this.items.length - 1] : undefined;
  }

  /** The item at `index`, counted from the oldest. */
  at(index: number): T {
    return this.items[this.head + index] as T;
  }

  insert(item: T): void {
    const last = this.last;
    if (!last || compare(last, item) <= 0) {
      this.items.push(item);
      return;
    }
    this.items.splice(this.head + this.position(item.ts, item.order + 1), 0, item);
  }

  /** Items with exactly this time and order: the ones that may be equal. */
  *ties(ts: bigint, order: number): Generator<T> {
    for (let i = this.position(ts, order); i < this.length; i++) {
      const item = this.at(i);
      if (item.ts !== ts || item.order !== order) {
        return;
      }
      yield item;
    }
  }

  /** Index of the first item at or after `ts` (or after the ties below `order`). */
  position(ts: bigint, order = -Infinity): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = this.at(middle);
      if (item.ts < ts || (item.ts === ts && item.order < order)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Takes an item out; the oldest ones leave cheaply. */
  remove(item: T): void {
    if (this.items[this.head] === item) {
      this.head++;
      if (this.head >= COMPACT_AFTER && this.head * 2 >= this.items.length) {
        this.items = this.items.slice(this.head);
        this.head = 0;
      }
      return;
    }
    for (let i = this.position(item.ts, item.order); i < this.length; i++) {
      const candidate = this.at(i);
      if (candidate === item) {
        this.items.splice(this.head + i, 1);
        return;
      }
      if (compare(candidate, item) > 0) {
        return;
      }
    }
  }
}

function compare(a: Timed, b: Timed): number {
  return a.ts < b.ts ? -1 : a.ts > b.ts ? 1 : a.order - b.order;
}
