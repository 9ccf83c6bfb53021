import { perLanguage, t } from '../words';
import type { WebVital } from './story';

export type VitalRating = 'good' | 'needs-improvement' | 'poor';

/** What is known of a vital: good up to the first limit, poor beyond the second; ms, but for CLS, which has no unit. */
export interface VitalFacts {
  title: string;
  limits: [good: number, poor: number];
  unit?: 'ms';
}

/**
 * In the order of their weight for a visitor. The limits are Google's: https://web.dev/articles/lcp, /inp, /cls, /fcp and
 * /ttfb, each under "What is a good … score?".
 */
const vitals = perLanguage<ReadonlyMap<string, VitalFacts>>(
  () =>
    new Map([
      [
        'lcp',
        {
          title: t('vitals.lcp', 'Largest Contentful Paint: until the main content was there'),
          limits: [2500, 4000],
          unit: 'ms',
        },
      ],
      [
        'inp',
        {
          title: t('vitals.inp', 'Interaction to Next Paint: how long the page took to answer'),
          limits: [200, 500],
          unit: 'ms',
        },
      ],
      ['cls', { title: t('vitals.cls', 'Cumulative Layout Shift: how much of the page jumped'), limits: [0.1, 0.25] }],
      [
        'fcp',
        {
          title: t('vitals.fcp', 'First Contentful Paint: until anything was there'),
          limits: [1800, 3000],
          unit: 'ms',
        },
      ],
      [
        'ttfb',
        {
          title: t('vitals.ttfb', 'Time to First Byte: until the server began to answer'),
          limits: [800, 1800],
          unit: 'ms',
        },
      ],
    ])
);
const ORDER = ['lcp', 'inp', 'cls', 'fcp', 'ttfb'];

/** Undefined for a vital that is none of the five. */
export function vitalFacts(name: string): VitalFacts | undefined {
  return vitals().get(name.toLowerCase());
}

/** The rating that the record carries, else the one that its value has; undefined for a vital that is not known. */
export function ratingOf({
  name,
  value,
  rating,
}: Pick<WebVital, 'name' | 'value' | 'rating'>): VitalRating | undefined {
  if (rating === 'good' || rating === 'needs-improvement' || rating === 'poor') {
    return rating;
  }
  const limits = vitalFacts(name)?.limits;
  return limits && (value <= limits[0] ? 'good' : value <= limits[1] ? 'needs-improvement' : 'poor');
}

/**
 * A vital is written again as it grows: the last record counts.
 * @param vitals of a session, by time
 * @returns for each view id its vitals, each once, LCP first and those that are not known last
 */
export function vitalsOfViews(vitals: readonly WebVital[]): Map<string, WebVital[]> {
  const views = new Map<string, Map<string, WebVital>>();
  for (const vital of vitals) {
    if (vital.viewId !== undefined) {
      const view = views.get(vital.viewId) ?? new Map<string, WebVital>();
      views.set(vital.viewId, view.set(vital.name.toLowerCase(), vital));
    }
  }
  const place = (name: string): number => (ORDER.indexOf(name) + ORDER.length + 1) % (ORDER.length + 1);
  return new Map(
    [...views].map(([viewId, view]) => [
      viewId,
      [...view].sort(([a], [b]) => place(a) - place(b)).map(([, vital]) => vital),
    ])
  );
}
