import { retryDelay } from './backoff';
import { PRIORITY } from './item';
import type { Item, Priority } from './item';
import { createQueue } from './queue';

const item = (priority: Priority, size = 100, key?: string): Item => ({
  signal: 'logs',
  record: {} as never,
  priority,
  size,
  key,
});

describe('queue', () => {
  it('drops resources first, documents and errors last, the oldest of a kind first, and says how many', () => {
    const queue = createQueue();
    const items = [item(PRIORITY.vital), item(PRIORITY.resource), item(PRIORITY.normal), item(PRIORITY.resource)];
    items.forEach((one) => queue.add(one));
    expect(queue.shrink(300)).toBe(1);
    expect(queue.shrink(150)).toBe(2);
    expect(queue.take('logs', { maxBytes: 1000, maxItems: 9, importantFirst: false })).toEqual([items[0]]);
  });

  it('takes what fits, the oldest first, or the most important first on exit; one that is too large goes alone', () => {
    const queue = createQueue();
    const [normal, vital, big] = [item(PRIORITY.normal), item(PRIORITY.vital), item(PRIORITY.normal, 9000)];
    [normal, vital, big].forEach((one) => queue.add(one));
    const limits = { maxBytes: 150, maxItems: 9 };
    expect(queue.take('logs', { ...limits, importantFirst: true })).toEqual([vital]);
    expect(queue.take('logs', { ...limits, importantFirst: false })).toEqual([normal]);
    expect(queue.take('traces', { ...limits, importantFirst: false })).toEqual([]);
    expect(queue.take('logs', { ...limits, importantFirst: false })).toEqual([big]);
    expect(queue.length('logs')).toBe(0);
  });

  it('finds the waiting item of a key', () => {
    const queue = createQueue();
    const document = item(PRIORITY.vital, 100, 'doc');
    queue.add(document);
    expect(queue.takeKey('doc')).toBe(document);
    expect(queue.takeKey('doc')).toBeUndefined();
  });
});

describe('queue of a session without an error', () => {
  it('sends nothing that is held back before it is released, and forgets only that', () => {
    const queue = createQueue();
    const [held, old, free] = [item(PRIORITY.normal), item(PRIORITY.normal), item(PRIORITY.normal)];
    Object.assign(held, { held: true, at: 100 });
    Object.assign(old, { held: true, at: 1 });
    [held, old, free].forEach((one) => queue.add(one));
    const limits = { maxBytes: 1000, maxItems: 9, importantFirst: false };
    expect(queue.length('logs')).toBe(1);
    expect(queue.take('logs', limits)).toEqual([free]);
    queue.forgetHeld(({ at = 0 }) => at < 50);
    queue.release();
    queue.forgetHeld();
    expect(queue.take('logs', limits)).toEqual([held]);
  });
});

describe('retry delay', () => {
  it('doubles with full jitter, up to 30 s', () => {
    const most = jest.spyOn(Math, 'random').mockReturnValue(1);
    expect([0, 1, 2, 10].map((attempts) => retryDelay(attempts))).toEqual([1000, 2000, 4000, 30_000]);
    most.mockReturnValue(0);
    expect(retryDelay(5)).toBe(0);
    most.mockRestore();
  });

  it('is what the server asks for, in seconds or as a date', () => {
    expect(retryDelay(0, '30')).toBe(30_000);
    expect(retryDelay(0, new Date(60_000).toUTCString(), 50_000)).toBe(10_000);
    expect(retryDelay(0, '99999')).toBe(300_000);
    expect(retryDelay(0, 'nonsense')).toBeLessThanOrEqual(1000);
  });
});
