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
      filter: '',
      split: 'none',
      view: 'graph',
      measure: 'sessions',
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

  it('reads what is filtered and how it is shown', () => {
    const search =
      '?env=production&filter=%20user.id%3Au-1001%20errors%3A%3E2%20&split=errors&view=map&measure=error_rate&columns=start,user,start,a%20b,,errors';
    expect(parseListUrl(search)).toMatchObject({
      env: 'production',
      filter: 'user.id:u-1001 errors:>2',
      split: 'errors',
      view: 'map',
      measure: 'error_rate',
      columns: ['start', 'user', 'errors'],
    });
  });

  it.each(['?split=user&view=table&measure=money&columns=,,&env=', '?split=&view=&measure=&columns='])(
    'takes the defaults for %s',
    (search) => {
      const { env, split, view, measure, columns } = parseListUrl(search);
      expect({ env, split, view, measure, columns }).toEqual({ split: 'none', view: 'graph', measure: 'sessions' });
    }
  );

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

  it('writes everything so that it is read the same, whatever the filter holds', () => {
    const chosen = {
      env: 'eu & us',
      filter: 'page:"/a?b=c&d" -browser:Safari country:DE,FR label.plan:"50 % #1 +"',
      split: 'country' as const,
      view: 'map' as const,
      measure: 'load_time' as const,
      columns: ['user', 'errors'],
    };
    expect(parseListUrl(changeListUrl('', chosen))).toMatchObject(chosen);
  });

  it('removes what is empty', () => {
    expect(changeListUrl('?filter=a&columns=x&env=b', { filter: '', columns: undefined, env: undefined })).toBe('?');
  });
});
