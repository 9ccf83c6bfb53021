/** The nearest element around this one, itself included, that matches; also out of the shadow trees it is in. */
export function closest(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  const root = element.getRootNode();
  return found ?? (root instanceof ShadowRoot ? closest(root.host, selector) : null);
}
