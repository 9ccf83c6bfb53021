import type { LogRecord } from '../memory/LogRecord';
import type { Timeline } from '../memory/Timeline';

interface MergeOptions {
  /** Unix nanoseconds, inclusive. */
  from: bigint;
  /** Unix nanoseconds, exclusive. */
  to: bigint;
  backward: boolean;
}

interface Cursor {
  timeline: Timeline<LogRecord>;
  index: number;
  end: number;
  record: LogRecord;
}

/** Records of several timelines in one order of time, read only as far as they are asked for. */
export function* mergeTimelines(
  timelines: ReadonlyArray<Timeline<LogRecord>>,
  { from, to, backward }: MergeOptions
): Generator<LogRecord> {
  const heap = new CursorHeap(backward);
  for (const timeline of timelines) {
    const low = timeline.position(from);
    const high = timeline.position(to);
    if (low < high) {
      const index = backward ? high - 1 : low;
      heap.push({ timeline, index, end: backward ? low - 1 : high, record: timeline.at(index) });
    }
  }
  for (let top = heap.top; top; top = heap.top) {
    yield top.record;
    top.index += backward ? -1 : 1;
    if (top.index === top.end) {
      heap.pop();
    } else {
      top.record = top.timeline.at(top.index);
      heap.sinkTop();
    }
  }
}

class CursorHeap {
  private readonly cursors: Cursor[] = [];

  constructor(private readonly backward: boolean) {}

  get top(): Cursor | undefined {
    return this.cursors[0];
  }

  push(cursor: Cursor): void {
    let i = this.cursors.push(cursor) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.before(i, parent)) {
        return;
      }
      this.swap(i, parent);
      i = parent;
    }
  }

  pop(): void {
    const last = this.cursors.pop();
    if (last && this.cursors.length > 0) {
      this.cursors[0] = last;
      this.sinkTop();
    }
  }

  sinkTop(): void {
    for (let i = 0; ;) {
      let best = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < this.cursors.length && this.before(child, best)) {
          best = child;
        }
      }
      if (best === i) {
        return;
      }
      this.swap(i, best);
      i = best;
    }
  }

  private before(a: number, b: number): boolean {
    const [ta, tb] = [(this.cursors[a] as Cursor).record.ts, (this.cursors[b] as Cursor).record.ts];
    return this.backward ? ta > tb : ta < tb;
  }

  private swap(a: number, b: number): void {
    [this.cursors[a], this.cursors[b]] = [this.cursors[b] as Cursor, this.cursors[a] as Cursor];
  }
}
