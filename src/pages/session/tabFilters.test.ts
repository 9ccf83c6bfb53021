import { NO_FILTERS, readFilters, writeFilters, type TabFilters } from './tabFilters';

const NONE: TabFilters = {
  search: '',
  kinds: new Set(),
  services: new Set(),
  only: new Set(),
  where: {},
  sort: undefined,
};

it('reads back what it wrote, whatever the values are', () => {
  const filters: TabFilters = {
    search: 'a,b & "c" %2C',
    kinds: new Set(['error', 'action']),
    services: new Set(['shop,api', '100%2C', '<img>']),
    only: new Set(['failed']),
    where: { name: 'a:b,c', status: '5' },
    sort: { column: 'latency', direction: 'desc' },
  };
  expect(readFilters(writeFilters(filters))).toEqual(filters);
});

it('has no parameter for what does not narrow anything', () => {
  expect(writeFilters(NONE)).toEqual(NO_FILTERS);
  expect(readFilters({})).toEqual(NONE);
});

it('changes only what is named', () => {
  expect(writeFilters({ search: 'x' })).toEqual({ q: 'x' });
  expect(writeFilters({ sort: undefined })).toEqual({ sort: undefined });
});

it('leaves out what makes no sense', () => {
  expect(readFilters({ where: 'name,:x,status:,method:POST', kinds: ',,' })).toEqual({
    ...NONE,
    where: { method: 'POST' },
  });
});
