import { parseListUrl } from './listUrl';
import { shareSearch } from './shareSearch';

const RANGE = { from: 1_790_000_000_000.4, to: 1_790_003_600_000 };

describe('shareSearch', () => {
  it('fixes the times, stops the refresh and keeps everything else', () => {
    const search = '?service=shop&env=prod&from=now-1h&to=now&refresh=10s&filter=errors%3A%3E2&split=os&orgId=1';
    expect(shareSearch(search, RANGE)).toBe(
      '?service=shop&env=prod&from=1790000000000&to=1790003600000&filter=errors%3A%3E2&split=os&orgId=1'
    );
  });

  it('says the times where the URL left them to the default', () => {
    expect(parseListUrl(shareSearch('', RANGE))).toMatchObject({ from: '1790000000000', to: '1790003600000' });
  });

  it('adds what is not in the URL', () => {
    expect(parseListUrl(shareSearch('', RANGE, { columns: ['start', 'user'] })).columns).toEqual(['start', 'user']);
  });
});
