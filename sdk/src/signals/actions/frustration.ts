import type { Frustration } from '../../contract';
import { closest } from './closest';

/** Three clicks within a second and 100 px of the first: what Datadog and others call a rage click. */
const RAGE_CLICKS = 3;
const RAGE_MS = 1000;
const RAGE_PX = 100;

interface Point {
  at: number;
  x: number;
  y: number;
}

/** Elements that react without a change of the page, or that people click on quickly for good reason. */
const NEVER_DEAD = 'a[href],input,textarea,select,option,label,video,audio,canvas,summary,[contenteditable]';

/** Tells rage clicks: true for the click that makes a series one, once a series. */
export function createRageDetector(): (click: Point) => boolean {
  let series: Point[] = [];
  return (click) => {
    const near = (other: Point): boolean =>
      click.at - other.at <= RAGE_MS && Math.hypot(click.x - other.x, click.y - other.y) <= RAGE_PX;
    series = [...series.filter(near), click];
    return series.length === RAGE_CLICKS;
  };
}

/**
 * What went wrong with a click.
 * @param click.reacted whether the page did anything within the action
 */
export function frustrationsOf(click: {
  element: Element;
  reacted: boolean;
  errors: number;
  rage: boolean;
}): Frustration[] {
  const list: Frustration[] = [];
  if (click.rage) {
    list.push('rage_click');
  }
  if (
    !click.reacted &&
    click.errors === 0 &&
    !closest(click.element, NEVER_DEAD) &&
    !isInShadow(click.element) &&
    !hasSelection()
  ) {
    list.push('dead_click');
  }
  if (click.errors > 0) {
    list.push('error_click');
  }
  return list;
}

/** What changes inside shadow trees is not observed: there, nobody can say that nothing did. */
function isInShadow(element: Element): boolean {
  return element.getRootNode() instanceof ShadowRoot;
}

function hasSelection(): boolean {
  return getSelection()?.isCollapsed === false;
}
