import { clockSkew } from './clockSkew';
import { pageMoments } from './pageMoments';
import type { Resource } from './resource';
import { resourceTotals } from './resourceTotals';
import { isSlow } from './slowResource';
import type { View, WebVital } from './story';

const resource = (more: Partial<Resource>): Resource => ({
  id: 'r',
  traceId: 't',
  spanId: 's',
  type: 'script',
  url: 'https://shop.example.com/a.js',
  startMs: 0,
  durationMs: 10,
  phases: {},
  failed: false,
  ...more,
});

describe('isSlow', () => {
  it.each([
    ['fetch', 1001, true],
    ['fetch', 1000, false],
    ['document', 4000, true],
    ['image', 1001, true],
    ['media', 90_000, false],
    ['beacon', 90_000, false],
  ] as const)('takes a %s of %d ms for slow: %s', (type, durationMs, slow) =>
    expect(isSlow({ type, durationMs })).toBe(slow)
  );
});

describe('resourceTotals', () => {
  it('adds up what is known and counts what is not', () => {
    const totals = resourceTotals([
      resource({ transferSize: 0, decodedSize: 500 }),
      resource({ transferSize: 300, failed: true }),
      resource({ durationMs: 2000 }),
    ]);
    expect(totals).toEqual({
      count: 3,
      transferred: { bytes: 300, unknown: 1 },
      decoded: { bytes: 500, unknown: 2 },
      failed: 1,
      slow: 1,
    });
  });

  it('has no bytes where none are known', () => {
    expect(resourceTotals([resource({})]).transferred).toEqual({ unknown: 1 });
  });
});

describe('pageMoments', () => {
  const base = { timeMs: 0, labels: {}, attributes: {} };
  const view = (viewId: string, more: Partial<View>): View => ({ ...base, viewId, startMs: 1000, ...more });
  const vital = (viewId: string, name: string, value: number): WebVital => ({ ...base, viewId, name, value });

  it('counts from the start of a document that was loaded', () => {
    const moments = pageMoments({
      views: [view('a', { loadingType: 'initial_load', loadingTimeMs: 900 })],
      webVitals: [vital('a', 'fcp', 300), vital('a', 'lcp', 400), vital('a', 'LCP', 500), vital('a', 'cls', 0.1)],
    });
    expect(moments.get('a')).toEqual([
      { kind: 'load', timeMs: 1900 },
      { kind: 'fcp', timeMs: 1300 },
      { kind: 'lcp', timeMs: 1500 },
    ]);
  });

  it('leaves out what is not known, and pages that no document was loaded for', () => {
    const moments = pageMoments({
      views: [view('a', { loadingType: 'initial_load' }), view('b', { loadingType: 'route_change', loadingTimeMs: 5 })],
      webVitals: [vital('b', 'fcp', 300), vital('c', 'fcp', 300)],
    });
    expect([...moments]).toEqual([['a', []]]);
  });
});

describe('clockSkew', () => {
  const request = { startMs: 1000, durationMs: 100 };
  it.each([
    ['within the request', [{ startMs: 1010, durationMs: 80 }], 0],
    ['rounded to its edges', [{ startMs: 999.5, durationMs: 101 }], 0],
    ['behind it', [{ startMs: 4200, durationMs: 60 }], 3180],
    ['before it', [{ startMs: 400, durationMs: 60 }], -620],
    ['beyond its end though shorter', [{ startMs: 1090, durationMs: 60 }], 70],
    ['going on after it', [{ startMs: 1050, durationMs: 5000 }], 0],
    ['longer and elsewhere', [{ startMs: 3000, durationMs: 5000 }], 2000],
    ['nowhere', [], 0],
    [
      'several',
      [
        { startMs: 4010, durationMs: 10 },
        { startMs: 4030, durationMs: 50 },
      ],
      2995,
    ],
  ])('of spans %s is %j', (_, spans, skew) => expect(clockSkew(request, spans)).toBe(skew));
});
