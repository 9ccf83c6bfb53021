import type { Frustration } from '../../contract';
import { closest } from './closest';

/** When clicks mean that somebody is frustrated. 0 for `rageClicks` or `deadMs`: none of that kind. */
export interface FrustrationThresholds {
  /**
   * So many clicks, within `rageMs` and `ragePx` of the last one, are a rage click.
   * @default 3
   */
  rageClicks: number;
  /**
   * In ms.
   * @default 1000
   */
  rageMs: number;
  /**
   * In CSS px.
   * @default 100
   */
  ragePx: number;
  /**
   * A click is dead when the page did nothing for so long (ms); its action ends after as long without activity.
   * @default 100
   */
  deadMs: number;
}

/** What Datadog's RUM and others call a rage click (three within a second) and a dead click (no activity in 100 ms). */
export const DEFAULT_THRESHOLDS: FrustrationThresholds = { rageClicks: 3, rageMs: 1000, ragePx: 100, deadMs: 100 };

interface Click {
  /** ms of `performance.now()`. */
  at: number;
  x: number;
  y: number;
}

/**
 * Never rage or dead: links (the browser acts, or opens another tab), fields and what is drawn or played (they react
 * without a change of the DOM, and people click there quickly for good reason: to select words, to step a number).
 * Buttons are meant to react, `<input type=submit>` and its like as well.
 */
const UNJUDGED =
  'a[href],input:not([type=button]):not([type=submit]):not([type=reset]):not([type=image]),textarea,select,option,label,canvas,video,audio,[contenteditable]:not([contenteditable=false])';

/** Whether a click here, now, says anything about the page: not where text was selected, nor on the empty page. */
export function isJudged(element: Element): boolean {
  return (
    !element.matches('html,body') &&
    !closest(element, UNJUDGED) &&
    !hidesItsTree(element) &&
    getSelection()?.isCollapsed !== false
  );
}

/** A custom element with a closed shadow tree: nobody can say that nothing happened in there. */
function hidesItsTree(element: Element): boolean {
  return !element.shadowRoot && element.localName.includes('-') && !!customElements.get(element.localName);
}

/** Tells rage clicks: true for the click that makes a series one, once a series. */
export function createRageDetector(limits: FrustrationThresholds): (click: Click) => boolean {
  let series: Click[] = [];
  return (click) => {
    const near = (other: Click): boolean =>
      click.at - other.at <= limits.rageMs && Math.hypot(click.x - other.x, click.y - other.y) <= limits.ragePx;
    series = [...series.filter(near), click];
    return series.length === limits.rageClicks;
  };
}

/**
 * What was wrong with a click.
 * @param click.dead nothing happened within the action, where something should have
 */
export function frustrationsOf(click: { rage: boolean; dead: boolean; errors: number }): Frustration[] {
  const { rage, dead, errors } = click;
  const found: [boolean, Frustration][] = [
    [rage, 'rage_click'],
    [dead && !errors, 'dead_click'],
    [errors > 0, 'error_click'],
  ];
  return found.filter(([is]) => is).map(([, name]) => name);
}
