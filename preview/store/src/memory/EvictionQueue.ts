/** What can leave the store: it has a time in nanoseconds. */
export interface Evictable {
  readonly ts: bigint;
}

const BUCKET_NS = 1_000_000_000n;

/**
 * Gives back what it was given, the oldest first. Things lie in buckets of a second; only the bucket that is being
 * emptied is sorted, so adding stays cheap.
 */
export class EvictionQueue<T extends Evictable> {
  private readonly buckets = new Map<bigint, T[]>();
  /** The buckets' seconds, ascending. */
  private seconds: bigint[] = [];
  private opened: bigint | undefined;

  push(item: T): void {
    const second = item.ts / BUCKET_NS;
    const bucket = this.buckets.get(second);
    if (bucket) {
      bucket.push(item);
      if (this.opened === second) {
        this.opened = undefined;
      }
      return;
    }
    this.buckets.set(second, [item]);
    let position = this.seconds.length;
    while (position > 0 && (this.seconds[position - 1] as bigint) > second) {
      position--;
    }
    this.seconds.splice(position, 0, second);
  }

  /** Takes the oldest out; undefined when empty. */
  shift(): T | undefined {
    const second = this.seconds[0];
    if (second === undefined) {
      return undefined;
    }
    const bucket = this.buckets.get(second) as T[];
    if (this.opened !== second) {
      // Newest first, so that the oldest is popped from the end.
      bucket.sort((a, b) => (a.ts < b.ts ? 1 : a.ts > b.ts ? -1 : 0));
      this.opened = second;
    }
    const item = bucket.pop();
    if (bucket.length === 0) {
      this.buckets.delete(second);
      this.seconds.shift();
      this.opened = undefined;
    }
    return item;
  }
}
