import { pickByShare, pickPerson } from './people';
import { seededRandom } from '../program/seededRandom';

it('picks in proportion to the shares', () => {
  const random = seededRandom(7);
  const counts = { often: 0, seldom: 0 };
  for (let index = 0; index < 4_000; index += 1) {
    counts[
      pickByShare(
        [
          { name: 'often' as const, share: 3 },
          { name: 'seldom' as const, share: 1 },
        ],
        random
      ).name
    ] += 1;
  }
  expect(counts.often / 4_000).toBeCloseTo(0.75, 1);
  expect(counts.seldom).toBeGreaterThan(0);
});

it('picks the same people for the same seed, and different ones in a row', () => {
  const row = (seed: number): string[] => {
    const random = seededRandom(seed);
    return Array.from({ length: 30 }, () => JSON.stringify(pickPerson(random)));
  };
  expect(row(42)).toEqual(row(42));
  expect(row(42)).not.toEqual(row(43));
  expect(new Set(row(42)).size).toBeGreaterThan(10);
});
