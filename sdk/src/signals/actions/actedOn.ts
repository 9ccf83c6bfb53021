import { closest } from './closest';

/** Whether the page asks to look away from this element. */
export function isIgnored(element: Element): boolean {
  return closest(element, '[data-rum-ignore]') !== null;
}

/** The element that a person acted on, also in open shadow trees; undefined when it was a script, or it is ignored. */
export function actedOn(event: Event): Element | undefined {
  const target = event.composedPath()[0] as Node | undefined;
  const isElement = event.isTrusted && target?.nodeType === Node.ELEMENT_NODE;
  return isElement && !isIgnored(target as Element) ? (target as Element) : undefined;
}
