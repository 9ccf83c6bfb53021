import { attempt } from '../browser/guard';
import { retryDelay } from './backoff';
import type { Signal } from './item';
import type { Queue } from './queue';
import { toBatches } from './serialize';
import type { Batch } from './serialize';
import type { Posting, Transport } from './transport';

/** Bounds of a batch: normally, and when the page goes away, where smaller ones fill the budget better. */
const MAX_BYTES = 48_000;
const MAX_EXIT_BYTES = 16_000;
/** Left for the resource and the scope, which every batch repeats. */
const ENVELOPE_BYTES = 2_000;
const MAX_ITEMS = 200;

export interface OutboxOptions {
  signal: Signal;
  queue: Queue;
  transport: Transport;
  onDrop(records: number): void;
  onRefused(reason: string): void;
}

/** Sends what waits of one signal, one request at a time. */
export interface Outbox {
  /** Sends all that waits. Resolves when it is sent, refused, or put off: for another attempt, or till the browser is online. */
  send(): Promise<void>;
  /**
   * Sends synchronously what fits, while the page goes away.
   * @param final the page will not come back: requests under way would be cut off, so they are sent again to outlive it
   */
  sendOnExit(final: boolean): void;
  /** Bytes that were serialised and not yet accepted. */
  pendingBytes(): number;
  /** Forgets the pause before the next attempt: the network is back. */
  resume(): void;
  stop(): void;
}

/** Creates the outbox of a signal. A batch is retried as it is until it is accepted or refused. */
export function createOutbox({ signal, queue, transport, onDrop, onRefused }: OutboxOptions): Outbox {
  let waiting: Batch[] = [];
  let flying: { batch: Batch; posting: Posting } | undefined;
  let running: Promise<void> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const nextBatch = (maxBytes: number, importantFirst: boolean): Batch | undefined => {
    if (waiting.length === 0) {
      const items = queue.take(signal, { maxBytes: maxBytes - ENVELOPE_BYTES, maxItems: MAX_ITEMS, importantFirst });
      waiting = attempt(() => toBatches(signal, items, maxBytes), []);
      if (items.length && !waiting.length) {
        // What cannot be written as JSON.
        onDrop(items.length);
      }
    }
    return waiting.shift();
  };

  const settle = async (batch: Batch, posting: Posting): Promise<boolean> => {
    const outcome = await posting.outcome;
    if (outcome.kind === 'refused') {
      onDrop(batch.items);
      onRefused(outcome.reason);
    }
    if (outcome.kind !== 'retry') {
      return true;
    }
    waiting.unshift(batch);
    pause ??= setTimeout(resume, retryDelay(batch.attempts++, outcome.retryAfter));
    return false;
  };

  const run = async (): Promise<void> => {
    for (;;) {
      const mayTry = pause === undefined && !stopped && attempt(() => navigator.onLine !== false, true);
      const batch = mayTry ? nextBatch(MAX_BYTES, false) : undefined;
      if (!batch) {
        return;
      }
      const posting = transport.post(batch);
      flying = { batch, posting };
      const outcome = await posting.outcome;
      if (flying?.batch !== batch) {
        // Taken over by an exit, which answers for it.
        return;
      }
      flying = undefined;
      if (!(await settle(batch, { ...posting, outcome: Promise.resolve(outcome) }))) {
        return;
      }
    }
  };

  const send = (): Promise<void> => {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };

  function resume(): void {
    clearTimeout(pause);
    pause = undefined;
    void send();
  }

  return {
    send,
    resume,
    sendOnExit(final) {
      if (final && flying) {
        waiting.unshift(flying.batch);
        flying.posting.abort();
        flying = undefined;
      }
      if (pause !== undefined && !final) {
        return;
      }
      for (let batch = nextBatch(MAX_EXIT_BYTES, true); batch; batch = nextBatch(MAX_EXIT_BYTES, true)) {
        const posting = transport.postOnExit(batch);
        if (!posting) {
          waiting.unshift(batch);
          return;
        }
        void settle(batch, posting);
      }
    },
    pendingBytes: () => [...waiting, ...(flying ? [flying.batch] : [])].reduce((sum, b) => sum + b.body.byteLength, 0),
    stop() {
      stopped = true;
      clearTimeout(pause);
    },
  };
}
