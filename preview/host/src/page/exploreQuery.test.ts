import { readExploreQuery } from './exploreQuery';

function panes(value: unknown): string {
  return `?schemaVersion=1&panes=${encodeURIComponent(JSON.stringify(value))}`;
}

test('reads the address that Grafana writes today', () => {
  const read = readExploreQuery(
    panes({
      abc: {
        datasource: 'tempo',
        queries: [{ refId: 'A', query: '{}', datasource: { type: 'tempo', uid: 'tempo' } }],
        range: { from: '1795564072000', to: '1795564672000' },
      },
    })
  );
  expect(read?.source).toBe('tempo');
  expect(read?.queries).toMatchObject([{ refId: 'A', query: '{}' }]);
  expect(read?.range.from.valueOf()).toBe(1795564072000);
  expect(read?.range.to.valueOf()).toBe(1795564672000);
});

test('reads the older address, and takes the data source from the query', () => {
  const left = { queries: [{ expr: '{a="b"}', datasource: { uid: 'loki' } }], range: { from: 'now-1h', to: 'now' } };
  const read = readExploreQuery(`?left=${encodeURIComponent(JSON.stringify(left))}`);
  expect(read?.source).toBe('loki');
  expect(read?.queries[0]).toMatchObject({ refId: 'A', expr: '{a="b"}' });
  expect(read!.range.to.valueOf() - read!.range.from.valueOf()).toBeCloseTo(3_600_000, -2);
});

test('an address without a query is none, one that cannot be read is said in words', () => {
  expect(readExploreQuery('')).toBeUndefined();
  expect(() => readExploreQuery('?panes=%7B')).toThrow('not JSON');
  expect(() => readExploreQuery('?panes=null')).toThrow('carries no queries');
  expect(() => readExploreQuery(panes({ a: { queries: [{ refId: 'A' }] } }))).toThrow('which data source');
});
