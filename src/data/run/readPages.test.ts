import { fakeLoki, type FakeRecord } from './testing/fakeLoki';
import { installFakeDataSources } from './testing/fakeDataSources';
import { readPages } from './readPages';

const START = 1_795_560_000_000;

async function read(records: FakeRecord[], direction: 'backward' | 'forward', lengthMs: number) {
  const log = installFakeDataSources({ uid: 'loki', type: 'loki', query: fakeLoki(records) });
  const range = { from: START, to: START + lengthMs };
  const { signal } = new AbortController();
  const pages = [];
  for await (const page of readPages({ uid: 'loki', what: 'lines', expr: '{a="b"}', range, direction, signal })) {
    pages.push(page);
  }
  return { pages, queries: log.queries };
}

const at = (...times: number[]): FakeRecord[] => times.map((time) => ({ timeMs: START + time, labels: {} }));
const many = (count: number, time: (n: number) => number): FakeRecord[] =>
  at(...Array.from({ length: count }, (_, n) => time(n)));

describe.each(['forward', 'backward'] as const)('readPages %s', (direction) => {
  it('is one page for fewer lines than fill one, also for none', async () => {
    for (const records of [[], many(999, (n) => n)]) {
      const { pages } = await read(records, direction, 5000);
      expect(pages).toHaveLength(1);
      expect(pages[0]?.records).toHaveLength(records.length);
      expect(pages[0]?.rest).toBeUndefined();
    }
  });

  it('gives every record once where many share the millisecond at a border', async () => {
    const { pages, queries } = await read(
      many(4321, (n) => Math.floor(n / 7)),
      direction,
      5000
    );
    const ids = pages.flatMap(({ records }) => records.map(({ id }) => id));
    expect(ids).toHaveLength(4321);
    expect(new Set(ids).size).toBe(4321);
    expect(queries).toHaveLength(5);
  });

  it('ends where more lines share a millisecond than fill a page', async () => {
    for (const lengthMs of [1, 2, 50]) {
      const { pages, queries } = await read(
        many(1500, () => 0),
        direction,
        lengthMs
      );
      expect(pages.at(-1)?.rest).toBeUndefined();
      expect(queries.length).toBeLessThanOrEqual(3);
      expect(pages.flatMap(({ records }) => records)).toHaveLength(1000);
    }
  });
});
