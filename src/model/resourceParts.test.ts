import { RESOURCES_A_PART, resourceParts } from './resourceParts';

const range = { from: 1_000_000, to: 2_000_000 };

describe('resourceParts', () => {
  it('searches once for few resources', () => {
    expect(resourceParts({ range, counted: RESOURCES_A_PART, views: [{ startMs: 1_500_000, resources: 5 }] })).toEqual([
      range,
    ]);
  });

  it('cuts before the page with which a part would have too many, at a whole second', () => {
    const views = [
      { startMs: 1_700_900, resources: 300 },
      { startMs: 1_100_500, resources: 300 },
      { startMs: 1_300_700, resources: 300 },
      { startMs: 1_300_200, resources: 100 },
    ];
    expect(resourceParts({ range, counted: 1000, views })).toEqual([
      { from: 1_000_000, to: 1_300_000 },
      { from: 1_300_000, to: 1_700_000 },
      { from: 1_700_000, to: 2_000_000 },
    ]);
  });

  it('makes equal parts where no page tells what it loaded', () => {
    const equal = [
      { from: 1_000_000, to: 1_333_000 },
      { from: 1_333_000, to: 1_666_000 },
      { from: 1_666_000, to: 2_000_000 },
    ];
    expect(resourceParts({ range, counted: 1500, views: [{ startMs: 1_100_000 }] })).toEqual(equal);
    expect(resourceParts({ range, counted: 1500 })).toEqual(equal);
  });

  it('never makes more than twenty, nor a part outside the range or twice', () => {
    const views = Array.from({ length: 2000 }, (_, n) => ({ startMs: 900_000 + n * 700, resources: 500 }));
    const parts = resourceParts({ range, counted: 1_000_000, views });
    expect(parts.length).toBeLessThanOrEqual(20);
    expect(parts[0]?.from).toBe(range.from);
    expect(parts.at(-1)?.to).toBe(range.to);
    parts.slice(1).forEach(({ from, to }, n) => {
      expect(from).toBe(parts[n]?.to);
      expect(to).toBeGreaterThan(from);
    });
  });
});
