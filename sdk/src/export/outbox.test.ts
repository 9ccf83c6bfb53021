/** @jest-environment node */
import { createOutbox } from './outbox';
import { PRIORITY } from './item';
import { createQueue } from './queue';
import type { Batch } from './serialize';
import type { Outcome, Transport } from './transport';

const resource = { attributes: {} };
const record = (body: string) =>
  ({
    time: 0,
    body,
    attributes: {},
    resource,
    scope: { name: 'x' },
  }) as never;

function setup(outcomes: Outcome[]) {
  const posted: Batch[] = [];
  const dropped: number[] = [];
  const queue = createQueue();
  const post = (batch: Batch) => {
    posted.push(batch);
    return {
      outcome: Promise.resolve(outcomes.shift() ?? { kind: 'sent' as const }),
      outlivesPage: false,
      abort: () => {},
    };
  };
  const transport: Transport = { post, postOnExit: post };
  const outbox = createOutbox({
    signal: 'logs',
    queue,
    transport,
    onDrop: (count) => dropped.push(count),
    onRefused: () => {},
  });
  const add = (body: string) =>
    queue.add({ signal: 'logs', record: record(body), priority: PRIORITY.normal, size: body.length + 300 });
  return { outbox, add, posted, dropped };
}

describe('outbox', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('sends a batch again as it was, after the pause that the server asked for', async () => {
    const { outbox, add, posted } = setup([{ kind: 'retry', retryAfter: '30' }]);
    add('first');
    await outbox.send();
    add('second');
    await outbox.send();
    expect(posted).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(29_000);
    expect(posted).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1500);
    expect(posted).toHaveLength(3);
    expect(posted[1]?.body).toBe(posted[0]?.body);
    expect(new TextDecoder().decode(posted[2]?.body)).toContain('second');
    expect(outbox.pendingBytes()).toBe(0);
  });

  it('counts what the server refuses as dropped', async () => {
    const { outbox, add, dropped } = setup([{ kind: 'refused', reason: '400' }]);
    add('one');
    add('two');
    await outbox.send();
    expect(dropped).toEqual([2]);
  });

  it('keeps batches within 48 KB', async () => {
    const { outbox, add, posted } = setup([]);
    // Twice as many bytes as characters: the estimate is too low.
    Array.from({ length: 40 }, () => add('ü'.repeat(3000)));
    await outbox.send();
    expect(posted.length).toBeGreaterThan(4);
    expect(Math.max(...posted.map(({ body }) => body.byteLength))).toBeLessThanOrEqual(48_000);
    expect(posted.reduce((sum, { items }) => sum + items, 0)).toBe(40);
  });

  it('holds back during a pause when the page is only hidden, not when it goes away', async () => {
    const { outbox, add, posted } = setup([{ kind: 'retry', retryAfter: '30' }]);
    add('first');
    await outbox.send();
    outbox.sendOnExit(false);
    expect(posted).toHaveLength(1);
    outbox.sendOnExit(true);
    expect(posted).toHaveLength(2);
  });
});
