import { isLive, LIVE_MS } from './isLive';
import { mergeDocuments } from './mergeDocuments';
import { sampleDocument as document } from './sampleDocument.fixture';
import type { SessionDocument } from './session';

describe('mergeDocuments', () => {
  it('takes the newest version of each tab, in whatever order they come', () => {
    const versions = [3, 1, 10, 2].map((version) => document({ version, counters: { clicks: version } }));
    for (const order of [versions, [...versions].reverse(), [...versions, ...versions]]) {
      expect(mergeDocuments(order)).toMatchObject([{ tabs: 1, counters: { clicks: 10 } }]);
    }
  });

  it('adds the tabs up', () => {
    const [session] = mergeDocuments([
      document({
        tabId: 'b',
        startMs: 500,
        lastMs: 9000,
        activeMs: 6000,
        counters: { clicks: 2, blocking_time: 70 },
        pages: ['/cart', '/'],
        firstView: '/cart',
        lastView: '/done',
        dropped: 1,
        labels: { plan: 'pro' },
        user: { id: 'u-1' },
        userIds: ['u-1'],
        loads: 1,
        loadingTimeMs: 900,
        referrer: 'https://shop.example/',
      }),
      document({
        tabId: 'a',
        startMs: 0,
        lastMs: 4000,
        activeMs: 4000,
        counters: { clicks: 3, errors: 0 },
        pages: ['/'],
        firstView: '/',
        lastView: '/',
        hasReplay: true,
        dropped: 2,
        labels: { plan: 'free', team: 'a' },
        userIds: ['u-0', 'u-1'],
        loads: 2,
        loadingTimeMs: 600,
        referrer: 'https://search.example/',
        client: { browserName: 'Chrome' },
      }),
    ]);
    expect(session).toEqual({
      id: 's',
      startMs: 0,
      endMs: 9000,
      durationMs: 9000,
      activeMs: 9000,
      counters: { clicks: 5, errors: 0, blocking_time: 70 },
      firstView: '/',
      lastView: '/done',
      lastViews: ['/', '/done'],
      pages: ['/', '/cart'],
      tabs: 2,
      hasReplay: true,
      dropped: 3,
      referrer: 'https://search.example/',
      loads: 3,
      loadingTimeMs: 1500,
      labels: { plan: 'pro', team: 'a' },
      client: { browserName: 'Chrome' },
      user: { id: 'u-1' },
      users: 2,
    });
  });

  it('keeps the worst clock of the tabs, and counts those without a version', () => {
    const tabs = [
      document({ tabId: 'a', version: 0, clockSkewMs: 90_000 }),
      document({ tabId: 'b', version: 0 }),
      document({ tabId: 'c', version: 2, clockSkewMs: 120_000 }),
    ];
    expect(mergeDocuments(tabs)).toMatchObject([{ clockSkewMs: 120_000, unversioned: 2 }]);
    const [sound] = mergeDocuments([document({})]);
    expect([sound?.clockSkewMs, sound?.unversioned]).toEqual([undefined, undefined]);
  });

  it('leaves a counter out that no tab could report, and keeps the one that a tab could', () => {
    const [session] = mergeDocuments([
      document({ tabId: 'a', counters: { blocking_time: 0 } }),
      document({ tabId: 'b', counters: {} }),
    ]);
    expect(session?.counters).toEqual({ blocking_time: 0 });
  });

  it('counts users over old versions too, whatever the order', () => {
    const versions = [
      document({ version: 3, user: { id: 'b' }, userIds: ['b'] }),
      document({ version: 2, user: { id: 'a' }, userIds: ['a'] }),
      document({ version: 1 }),
      document({ tabId: 'other', userIds: ['a'] }),
    ];
    for (const order of [versions, [...versions].reverse(), [...versions, ...versions]]) {
      expect(mergeDocuments(order)).toMatchObject([{ users: 2, user: { id: 'b' } }]);
    }
    expect(mergeDocuments([document({})])).toMatchObject([{ users: 0 }]);
  });

  it('knows load times only from documents that have them', () => {
    const loadsOf = (...tabs: Array<Partial<SessionDocument>>) => {
      const [session] = mergeDocuments(tabs.map((tab, n) => document({ tabId: String(n), ...tab })));
      return [session?.loads, session?.loadingTimeMs];
    };
    expect(loadsOf({})).toEqual([undefined, undefined]);
    expect(loadsOf({}, { loads: 2, loadingTimeMs: 800 })).toEqual([2, 800]);
    expect(loadsOf({ loads: 5 }, { loads: 2, loadingTimeMs: 800 })).toEqual([2, 800]);
    expect(loadsOf({ loads: 0, loadingTimeMs: 0 })).toEqual([0, 0]);
  });

  it('says the latest user, and the newest start first', () => {
    const sessions = mergeDocuments([
      document({ tabId: 'a', lastMs: 10, user: { id: 'early' } }),
      document({ tabId: 'b', lastMs: 30 }),
      document({ tabId: 'c', lastMs: 20, user: { id: 'late' } }),
      document({ sessionId: 'later', startMs: 5 }),
    ]);
    expect(sessions.map(({ id, user }) => [id, user.id])).toEqual([
      ['later', undefined],
      ['s', 'late'],
    ]);
  });

  it('derives the country from the time zone only where none was said', () => {
    const countryOf = (client: SessionDocument['client']) => mergeDocuments([document({ client })])[0]?.client;
    expect(countryOf({ country: 'AT', timezone: 'Europe/Berlin' })).toEqual({
      country: 'AT',
      timezone: 'Europe/Berlin',
    });
    expect(countryOf({ timezone: 'Asia/Calcutta' })).toMatchObject({ country: 'IN', countryDerived: true });
    expect(countryOf({ timezone: 'UTC' })).toEqual({ timezone: 'UTC' });
  });
});

describe('isLive', () => {
  it('ends some minutes after the last sign of life, or with a word', () => {
    // Whoever clicks is heard of every five minutes.
    expect(LIVE_MS).toBeGreaterThan(5 * 60_000);
    expect(isLive({ endMs: 0 }, LIVE_MS - 1)).toBe(true);
    expect(isLive({ endMs: 0 }, LIVE_MS)).toBe(false);
    expect(isLive({ endMs: 0, ended: true }, 1)).toBe(false);
  });
});
