import { PART_LABEL, type QueryPart } from '../query/unionQuery';
import { QueryError } from './queryError';
import { readParts } from './readParts';

const LIMIT = 500;
const parts = (...sizes: number[]): QueryPart[] => sizes.map((size, n) => ({ name: `p${n}`, expr: `q${n}:${size}` }));

/** Answers as many series as each part's expression says, and as Loki refuses more than 500 in all. */
function loki(asked: string[]) {
  return (expr: string) => {
    asked.push(expr);
    const series = [...expr.matchAll(/q(\d):(\d+)/g)].flatMap(([, name, size]) =>
      Array.from({ length: Number(size) }, (_, n) => ({
        labels: { value: String(n), ...(expr.includes('label_replace') && { [PART_LABEL]: `p${name}` }) },
      }))
    );
    return series.length > LIMIT
      ? Promise.reject(failing(`maximum number of series (${LIMIT}) reached for a single query; consider …`))
      : Promise.resolve(series);
  };
}

function failing(message: string): QueryError {
  return new QueryError({ what: 'numbers', message });
}

describe('readParts', () => {
  it('asks once, and tells the parts apart', async () => {
    const asked: string[] = [];
    const all = parts(2, 0, 3);
    const { of, refused } = await readParts(all, loki(asked));
    expect(all.map((part) => of(part).length)).toEqual([2, 0, 3]);
    expect(refused.size).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it('asks for one part as it is', async () => {
    const asked: string[] = [];
    const [only] = parts(4) as [QueryPart];
    expect((await readParts([only], loki(asked))).of(only)).toHaveLength(4);
    expect(asked).toEqual(['q0:4']);
  });

  it('asks in as many queries as a proxy takes by their length', async () => {
    const asked: string[] = [];
    const all = parts(1, 2, 3, 4, 5).map((part) => ({ ...part, expr: `${part.expr} ${'x'.repeat(2900)}` }));
    const { of } = await readParts(all, loki(asked));
    expect(all.map((part) => of(part).length)).toEqual([1, 2, 3, 4, 5]);
    expect(asked).toHaveLength(3);
    expect(Math.max(...asked.map((query) => encodeURIComponent(query).length))).toBeLessThan(7000);
  });

  it('asks for halves where there are too many series in all', async () => {
    const asked: string[] = [];
    const all = parts(200, 200, 200, 200);
    const { of, refused } = await readParts(all, loki(asked));
    expect(all.map((part) => of(part).length)).toEqual([200, 200, 200, 200]);
    expect(refused.size).toBe(0);
    expect(asked).toHaveLength(3);
  });

  it('lets a part of too many values take no other with it', async () => {
    const all = parts(10, 501, 20, 30, 40);
    const { of, refused } = await readParts(all, loki([]));
    expect(all.map((part) => of(part).length)).toEqual([10, 0, 20, 30, 40]);
    expect([...refused.keys()]).toEqual([all[1]]);
    expect(refused.get(all[1] as QueryPart)?.message).toMatch(/^maximum number of series/);
  });

  it('fails with every other failure, and asks no more', async () => {
    const ask = jest.fn(() => Promise.reject(failing('context deadline exceeded')));
    await expect(readParts(parts(1, 2), ask)).rejects.toThrow('context deadline exceeded');
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('has nothing to ask for no parts', async () => {
    const ask = jest.fn(() => Promise.resolve([]));
    await readParts([], ask);
    expect(ask).not.toHaveBeenCalled();
  });
});
