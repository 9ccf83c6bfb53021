import { sampleSession } from '../../../model/filter/sampleSession.fixture';
import type { Outcome } from '../../../model/outcome';
import type { SessionList } from '../../../model/sessionList';
import type { RangeFacets } from '../../../model/totals/facets';
import { facetSourceOf } from './facetSourceOf';

const LIST: SessionList = {
  sessions: [
    sampleSession({ pages: ['/', '/cart'], client: { browserName: 'Firefox' }, counters: { errors: 1 } }),
    sampleSession({ pages: ['/'], client: { browserName: 'Firefox' } }),
  ],
  read: 5,
  sinceMs: 0,
  complete: false,
  loadingMore: false,
};
const DONE: Outcome<SessionList> = { status: 'done', data: LIST };
const FACETS: RangeFacets = {
  data: { browser: [{ value: 'Chrome', count: 900 }], release: [{ value: '1.0', count: 3 }] },
  ofLoaded: false,
  atLeast: false,
  missing: { release: 'Only the 100 commonest are listed.', os: 'There are too many different values to count.' },
};
const RETRY = () => {};
const FAILED = { status: 'failed', failure: { what: 'the values', message: 'refused' }, retry: RETRY } as const;

const ask = (list: Outcome<SessionList>, facets?: Outcome<RangeFacets>) => facetSourceOf({ list, facets, nowMs: 0 });

describe('the values of a field', () => {
  it('come from Loki where it counts them, else from the rows', () => {
    const source = ask(DONE, { status: 'done', data: FACETS });
    expect(source('browser')).toEqual({
      status: 'done',
      data: { data: [{ value: 'Chrome', count: 900 }], ofLoaded: false, atLeast: false, started: true },
    });
    expect(source('page')).toEqual({
      status: 'done',
      data: {
        data: [
          { value: '/', count: 2 },
          { value: '/cart', count: 1 },
        ],
        ofLoaded: true,
        atLeast: true,
      },
    });
    expect(source('has:errors').data?.data).toEqual([{ value: 'true', count: 1 }]);
    expect(source('page')).toBe(source('page'));
  });

  it('are all of the rows where nothing else is given, and "at least" only while not all are loaded', () => {
    const source = ask({ status: 'done', data: { ...LIST, complete: true } });
    expect(source('browser').data).toEqual({
      data: [{ value: 'Firefox', count: 2 }],
      ofLoaded: true,
      atLeast: false,
    });
  });

  it('say what is missing of the fields that it is of', () => {
    const source = ask(DONE, { status: 'partial', data: FACETS, missing: 'release: … os: …' });
    expect(source('browser').status).toBe('done');
    expect(source('release')).toMatchObject({ status: 'partial', missing: 'Only the 100 commonest are listed.' });
    expect(source('os')).toMatchObject({
      status: 'partial',
      missing: 'There are too many different values to count.',
      data: { ofLoaded: true },
    });
  });

  it('are being read, or failed, each by itself', () => {
    const source = ask(DONE, FAILED);
    expect(source('browser')).toEqual({ ...FAILED, data: undefined });
    expect(source('user').status).toBe('done');
    expect(ask(DONE, { status: 'loading' })('browser')).toEqual({ status: 'loading' });
    expect(ask({ status: 'loading' }, { status: 'done', data: FACETS })('user')).toEqual({ status: 'loading' });
    expect(ask(FAILED, { status: 'done', data: FACETS })('user')).toMatchObject(FAILED);
    expect(ask(FAILED, { status: 'done', data: FACETS })('browser').status).toBe('done');
    expect(ask(DONE, { status: 'loading', data: FACETS })('browser')).toMatchObject({
      status: 'loading',
      data: { data: [{ value: 'Chrome', count: 900 }] },
    });
    expect(ask(DONE, { ...FAILED, data: FACETS })('browser')).toMatchObject({
      status: 'failed',
      data: { ofLoaded: false },
    });
  });

  it('are none where there are no sessions: the list says why', () => {
    const none: Outcome<SessionList> = {
      status: 'empty',
      data: { ...LIST, sessions: [], complete: true },
      reason: 'x',
    };
    expect(ask(none)('browser')).toEqual({ status: 'done', data: { data: [], ofLoaded: true, atLeast: false } });
  });
});
