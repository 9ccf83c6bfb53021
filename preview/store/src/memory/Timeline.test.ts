import { Timeline, type Timed } from './Timeline';

const item = (ts: number, order = 0): Timed => ({ ts: BigInt(ts), order });

describe('Timeline', () => {
  it('stays sorted by time and order, finds positions and ties', () => {
    const timeline = new Timeline<Timed>();
    [item(3), item(1), item(2, 7), item(2, 5), item(2, 7)].forEach((entry) => timeline.insert(entry));
    expect(
      Array.from({ length: timeline.length }, (_, i) => [Number(timeline.at(i).ts), timeline.at(i).order])
    ).toEqual([
      [1, 0],
      [2, 5],
      [2, 7],
      [2, 7],
      [3, 0],
    ]);
    expect(timeline.position(2n)).toBe(1);
    expect(timeline.position(4n)).toBe(5);
    expect([...timeline.ties(2n, 7)]).toHaveLength(2);
  });

  it('gives up thousands from the front and one from the middle', () => {
    const timeline = new Timeline<Timed>();
    const items = Array.from({ length: 5000 }, (_, i) => item(i));
    items.forEach((entry) => timeline.insert(entry));
    items.slice(0, 3000).forEach((entry) => timeline.remove(entry));
    timeline.remove(items[4000] as Timed);
    expect(timeline.length).toBe(1999);
    expect(timeline.first).toBe(items[3000]);
    expect(timeline.at(timeline.position(4000n)).ts).toBe(4001n);
  });
});
