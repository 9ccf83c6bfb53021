import type { WebVital } from './story';
import { ratingOf, vitalsOfViews } from './webVitals';

const vital = (name: string, value: number, viewId: string | undefined = 'a', timeMs = 0): WebVital => ({
  name,
  value,
  timeMs,
  viewId,
  labels: {},
  attributes: {},
});

it('takes the last value of each vital of a view, in the order of their weight', () => {
  const views = vitalsOfViews([
    vital('ttfb', 300),
    vital('future', 1),
    vital('CLS', 0.01),
    vital('lcp', 2000),
    vital('cls', 0.2),
    vital('cls', 0.3, 'b'),
    { ...vital('inp', 90), viewId: undefined },
  ]);
  const values = (viewId: string) => views.get(viewId)?.map(({ name, value }) => [name, value]);
  expect(values('a')).toEqual([
    ['lcp', 2000],
    ['cls', 0.2],
    ['ttfb', 300],
    ['future', 1],
  ]);
  expect(values('b')).toEqual([['cls', 0.3]]);
  expect([...views.keys()]).toEqual(['a', 'b']);
});

it.each([
  ['lcp', 2500, undefined, 'good'],
  ['LCP', 2501, undefined, 'needs-improvement'],
  ['cls', 0.26, undefined, 'poor'],
  ['inp', 900, 'good', 'good'],
  ['inp', 900, 'splendid', 'poor'],
  ['__proto__', 1, undefined, undefined],
])('rates %s of %d, rated %s, as %s', (name, value, rating, expected) =>
  expect(ratingOf({ name, value, rating })).toBe(expected)
);
