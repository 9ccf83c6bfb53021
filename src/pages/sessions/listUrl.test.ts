import { changeListUrl, parseListUrl } from './listUrl';

describe('parseListUrl', () => {
  it('has defaults', () => {
    expect(parseListUrl('')).toEqual({
      service: undefined,
      from: 'now-1h',
      to: 'now',
      refresh: undefined,
      timezone: undefined,
      sort: { column: 'start', direction: 'desc' },
    });
  });

  it('reads what a person chose', () => {
    expect(
      parseListUrl('?service=shop%20web&from=1790000000000&to=1790000100000&refresh=10s&sort=-errors')
    ).toMatchObject({
      service: 'shop web',
      from: '1790000000000',
      to: '1790000100000',
      refresh: '10s',
      sort: { column: 'errors', direction: 'desc' },
    });
    expect(parseListUrl('?from=now-1d/d&to=now-1d/d&sort=user')).toMatchObject({
      from: 'now-1d/d',
      to: 'now-1d/d',
      sort: { column: 'user', direction: 'asc' },
    });
  });

  it.each(['?from=yesterday&to=now', '?from=now-1h', '?from=now-&to=now', '?from=&to=', '?from=-5&to=now'])(
    'takes the default range for %s',
    (search) => expect(parseListUrl(search)).toMatchObject({ from: 'now-1h', to: 'now' })
  );

  it.each(['?refresh=1', '?refresh=0s', '?refresh=often', '?refresh=5x'])('does not refresh for %s', (search) =>
    expect(parseListUrl(search).refresh).toBeUndefined()
  );
});

describe('changeListUrl', () => {
  it('changes its part and leaves the rest', () => {
    expect(changeListUrl('?service=a&x=1&refresh=5s', { service: 'b&c=d', refresh: undefined })).toBe(
      '?service=b%26c%3Dd&x=1'
    );
  });

  it('writes the sort so that it is read the same', () => {
    const sort = { column: 'duration', direction: 'asc' as const };
    expect(parseListUrl(changeListUrl('', { sort })).sort).toEqual(sort);
    expect(changeListUrl('', { sort: { column: 'errors', direction: 'desc' } })).toBe('?sort=-errors');
  });
});
