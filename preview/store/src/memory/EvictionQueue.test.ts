import { EvictionQueue } from './EvictionQueue';

describe('EvictionQueue', () => {
  it('gives the oldest first, whatever the order of arrival', () => {
    const queue = new EvictionQueue<{ ts: bigint }>();
    const times = [5_000_000_000n, 1_000_000_002n, 9_000_000_000n, 1_000_000_001n].map((ts) => ({ ts }));
    times.forEach((item) => queue.push(item));
    expect(queue.shift()?.ts).toBe(1_000_000_001n);
    queue.push({ ts: 1_000_000_000n });
    queue.push({ ts: 6_000_000_000n });
    const rest = Array.from({ length: 6 }, () => queue.shift()?.ts);
    expect(rest).toEqual([1_000_000_000n, 1_000_000_002n, 5_000_000_000n, 6_000_000_000n, 9_000_000_000n, undefined]);
  });
});
