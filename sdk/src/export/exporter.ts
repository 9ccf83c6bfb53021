import type { LogRecordProcessor, SdkLogRecord } from '@opentelemetry/sdk-logs';
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace';
import type { Guard } from '../browser/guard';
import { listen } from '../browser/listen';
import type { Signal } from './item';
import { logItem, mergeDeltas, spanItem } from './toItem';
import type { Item } from './item';
import { createOutbox } from './outbox';
import { createQueue } from './queue';
import { createTransport } from './transport';
import type { TransportOptions } from './transport';

const FLUSH_MS = 5000;
const FLUSH_ITEMS = 50;
/** What waits must fit into the 60 KB that a browser lets outlive the page, beside the documents that close it. */
const FLUSH_BYTES = 20_000;
const MAX_QUEUE_BYTES = 1_000_000;

export interface ExporterOptions extends TransportOptions {
  guard: Guard;
  /** Records that had to be dropped: queue full, or refused by the server. */
  onDrop(records: number): void;
  onRefused(reason: string): void;
}

/** Takes ended spans and emitted records, and sends them in batches: every 5 s, 50 of them, or 20 kB. */
export interface Exporter {
  spanProcessor: SpanProcessor;
  logProcessor: LogRecordProcessor;
  /** Sends all that waits; resolves when the server has it or the attempt failed (it is then retried later). */
  flush(): Promise<void>;
  flushOnExit(final: boolean): void;
  stop(): void;
}

/** Creates the exporter. It starts no timer before there is something to send. */
export function createExporter({ guard, onDrop, onRefused, ...transportOptions }: ExporterOptions): Exporter {
  const queue = createQueue(onDrop);
  const transport = createTransport(transportOptions);
  const outboxes = {
    logs: createOutbox({ signal: 'logs', queue, transport, onDrop, onRefused }),
    traces: createOutbox({ signal: 'traces', queue, transport, onDrop, onRefused }),
  };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    await Promise.all([outboxes.logs.send(), outboxes.traces.send()]);
  };
  const add = (item: Item): void => {
    queue.add(item);
    queue.shrink(Math.max(0, MAX_QUEUE_BYTES - outboxes.logs.pendingBytes() - outboxes.traces.pendingBytes()));
    if (queue.length(item.signal) >= FLUSH_ITEMS || queue.bytes() >= FLUSH_BYTES) {
      void flush();
    } else {
      timer ??= setTimeout(() => void flush(), FLUSH_MS);
    }
  };
  const stopListening = listen(guard, window, 'online', () => {
    outboxes.logs.resume();
    outboxes.traces.resume();
  });
  const signals: Signal[] = ['logs', 'traces'];

  return {
    spanProcessor: {
      onStart() {},
      onEnd: guard((span: ReadableSpan) => add(spanItem(span))),
      forceFlush: flush,
      shutdown: flush,
    },
    logProcessor: {
      onEmit: guard((record: SdkLogRecord) => {
        const item = logItem(record);
        const older = item.key === undefined ? undefined : queue.takeKey(item.key);
        if (older?.signal === 'logs') {
          mergeDeltas(record, older.record);
        }
        add(item);
      }),
      forceFlush: flush,
      shutdown: flush,
    },
    flush,
    flushOnExit: (final) => signals.forEach((signal) => outboxes[signal].sendOnExit(final)),
    stop() {
      clearTimeout(timer);
      stopListening();
      signals.forEach((signal) => outboxes[signal].stop());
    },
  };
}
