import { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';
import type { MetricType } from 'web-vitals';
import { EVENT, WEB_VITAL_ATTR } from '../../contract';
import { placeAttributes, placeSpan } from '../place';
import type { Signal, Tools, ViewRef } from '../signal';

export interface VitalsOptions {
  tools: Tools;
  /** FCP, then LCP of a page load or restore, in ms, and the view that it showed. */
  onRendered(view: ViewRef | undefined, ms: number): void;
}

/**
 * Writes the Web Vitals as Google's `web-vitals` measures them: FCP, LCP and TTFB once a page load, CLS and INP when
 * the page is hidden, and again under the same id when they have grown by the next time.
 *
 * FCP, LCP and TTFB are about the view of the page load, whatever view is shown when they are known; after a restore
 * from the back/forward cache about the view that was restored. CLS and INP are one value a page load: they go to the
 * view in which the largest shift or the slowest interaction was.
 */
export function startVitals({ tools, onRendered }: VitalsOptions): Signal {
  const { clock, guard, placeAt, recorder } = tools;
  const initial = placeAt().view;
  let stopped = false;
  const report = guard((metric: MetricType) => {
    if (stopped) {
      return;
    }
    const { name, value, rating, delta, id, navigationType } = metric;
    const isOfLoad = name !== 'CLS' && name !== 'INP';
    const worst = isOfLoad ? undefined : worstTime(metric);
    const view =
      isOfLoad && navigationType !== 'back-forward-cache'
        ? initial
        : placeAt(worst === undefined ? undefined : clock.epoch(worst)).view;
    if (name === 'FCP' || name === 'LCP') {
      onRendered(view, Math.round(value));
    }
    const precise = (of: number): number => Math.round(of * 10_000) / 10_000;
    recorder.log({
      event: EVENT.webVital,
      body: `${name} ${name === 'CLS' ? precise(value) : `${Math.round(value)} ms`} (${rating})`,
      span: placeSpan({ view }),
      attributes: {
        ...placeAttributes({ view }),
        [WEB_VITAL_ATTR.name]: name.toLowerCase(),
        [WEB_VITAL_ATTR.value]: precise(value),
        [WEB_VITAL_ATTR.rating]: rating,
        [WEB_VITAL_ATTR.delta]: precise(delta),
        [WEB_VITAL_ATTR.id]: id,
        [WEB_VITAL_ATTR.navigationType]: navigationType,
      },
    });
  });
  [onTTFB, onFCP, onLCP, onCLS, onINP].forEach((on) => on(report));
  return {
    // web-vitals cannot be stopped; what it says later is not written.
    stop() {
      stopped = true;
    },
  };
}

/** When the shift that counted most, or the slowest interaction, was, in ms of `performance.now()`. */
function worstTime({ entries }: MetricType): number | undefined {
  const weight = (entry: PerformanceEntry & { value?: number }): number => entry.value ?? entry.duration;
  return [...entries].sort((a, b) => weight(b) - weight(a))[0]?.startTime;
}
