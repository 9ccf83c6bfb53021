import type { Guard } from '../browser/guard';
import { listen } from '../browser/listen';
import { PRIORITY } from './item';
import type { Item, Signal } from './item';
import type { LogRecord, SpanRecord } from './otlp';
import { createOutbox } from './outbox';
import { createQueue } from './queue';
import { logItem, mergeDeltas, spanItem } from './toItem';
import { createTransport } from './transport';
import type { TransportOptions } from './transport';

const FLUSH_MS = 5000;
/** The first batch of a session goes sooner. */
const FIRST_FLUSH_MS = 1000;
const FLUSH_ITEMS = 50;
/** What waits must fit into the 60 KB that a browser lets outlive the page, beside the documents that close it. */
const FLUSH_BYTES = 20_000;
const MAX_QUEUE_BYTES = 1_000_000;
/** What a session without an error may hold back. */
const MAX_HELD_BYTES = 256_000;
const MAX_HELD_MS = 60_000;

export interface ExporterOptions extends TransportOptions {
  guard: Guard;
  /** Whether a record may be sent; it may be changed on the way. */
  review(record: LogRecord | SpanRecord): boolean;
  /** Whether everything is held back for now: only sessions with errors are kept, and this one has none. */
  isHeld(): boolean;
  /** Records that had to be dropped: queue full, or refused by the server. */
  onDrop(records: number): void;
}

/** Takes ended spans and log records, and sends them in batches: every 5 s, 50 of them, or 20 kB. */
export interface Exporter {
  addSpan(span: SpanRecord): void;
  addLog(record: LogRecord): void;
  /**
   * A session has started: what there is goes out soon, and with it the browser's question to the server (CORS
   * preflight), for which there is no time when the page is closed.
   */
  flushSoon(): void;
  /** The session has its first error: what was held back goes out. */
  release(): void;
  /** The session ended without an error: what was held back is forgotten. */
  forgetHeld(): void;
  /** Sends all that waits; resolves when the server has it or the attempt failed (it is then retried later). */
  flush(): Promise<void>;
  flushOnExit(final: boolean): void;
  stop(): void;
}

/** Creates the exporter. It starts no timer before there is something to send. */
export function createExporter(options: ExporterOptions): Exporter {
  const { guard, review, isHeld, onDrop, ...transportOptions } = options;
  const { onRefused } = transportOptions;
  const queue = createQueue();
  const transport = createTransport(transportOptions);
  const outboxOf = (signal: Signal) => createOutbox({ signal, queue, transport, onDrop, onRefused });
  const outboxes = { logs: outboxOf('logs'), traces: outboxOf('traces') };
  const all = Object.values(outboxes);
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Something in the queue is held back. */
  let holding = false;

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    await Promise.all(all.map((outbox) => outbox.send()));
  };
  const flushLater = (): void => {
    timer ??= setTimeout(() => void flush(), FLUSH_MS);
  };
  const hold = (item: Item, now: number): void => {
    holding = item.held = true;
    item.at = now;
    // Documents replace their older versions, and say what the session was before the minute that is kept.
    queue.forgetHeld(({ at = now, priority }) => now - at > MAX_HELD_MS && priority !== PRIORITY.vital);
    queue.shrink(MAX_HELD_BYTES);
  };
  const release = (): void => {
    if (holding) {
      holding = false;
      queue.release();
    }
  };
  const add = (item: Item): void => {
    queue.add(item);
    if (isHeld()) {
      hold(item, Date.now());
      return;
    }
    release();
    const dropped = queue.shrink(
      Math.max(
        0,
        all.reduce((rest, box) => rest - box.pendingBytes(), MAX_QUEUE_BYTES)
      )
    );
    if (dropped) {
      onDrop(dropped);
    }
    if (queue.length(item.signal) >= FLUSH_ITEMS || queue.bytes() >= FLUSH_BYTES) {
      void flush();
    } else {
      flushLater();
    }
  };
  const stopListening = listen(guard, window, 'online', () => all.forEach((outbox) => outbox.resume()));

  return {
    addSpan: guard((span) => {
      if (review(span)) {
        add(spanItem(span));
      }
    }),
    addLog: guard((record) => {
      if (review(record)) {
        const item = logItem(record);
        const older = item.key === undefined ? undefined : queue.takeKey(item.key);
        if (older?.signal === 'logs') {
          mergeDeltas(record, older.record);
        }
        add(item);
      }
    }),
    flushSoon() {
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), FIRST_FLUSH_MS);
    },
    release() {
      release();
      flushLater();
    },
    forgetHeld: () => queue.forgetHeld(),
    flush,
    flushOnExit: (final) => all.forEach((outbox) => outbox.sendOnExit(final)),
    stop() {
      clearTimeout(timer);
      stopListening();
      all.forEach((outbox) => outbox.stop());
    },
  };
}
