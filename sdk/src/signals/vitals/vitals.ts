import { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';
import type { MetricType } from 'web-vitals';
import { EVENT, WEB_VITAL_ATTR } from '../../contract';
import { placeAttributes, placeSpan } from '../place';
import type { Place, Signal, Tools } from '../signal';

export interface VitalsOptions {
  tools: Tools;
  /** The view of the page load: LCP, FCP and TTFB are about it, whatever view is shown when they are known. */
  initialPlace(): Place;
  /** FCP, then LCP of the page load, in ms. */
  onRendered(ms: number): void;
}

/** Writes each web vital once, when its value is final. */
export function startVitals({ tools, initialPlace, onRendered }: VitalsOptions): Signal {
  let stopped = false;
  const report = tools.guard((metric: MetricType) => {
    if (stopped) {
      return;
    }
    const { name, value, rating, delta, id, navigationType } = metric;
    const isOfLoad = navigationType !== 'back-forward-cache' && (name === 'LCP' || name === 'FCP' || name === 'TTFB');
    const place = isOfLoad ? initialPlace() : { view: tools.placeAt().view };
    if (isOfLoad && name !== 'TTFB') {
      onRendered(Math.round(value));
    }
    const precise = (of: number): number => Math.round(of * 10_000) / 10_000;
    tools.recorder.log({
      event: EVENT.webVital,
      body: `${name} ${name === 'CLS' ? precise(value) : `${Math.round(value)} ms`} (${rating})`,
      span: placeSpan(place),
      attributes: {
        ...placeAttributes(place),
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
