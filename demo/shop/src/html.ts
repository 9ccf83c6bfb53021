type Attribute = string | number | boolean | undefined | ((event: Event) => void);
export type Child = Node | string | undefined;

/**
 * Makes an element. Children are nodes or text, never markup, so nothing that a product is called can run.
 *
 * @param attributes strings and numbers are set as they are, true sets an empty attribute, false and undefined none, a
 *   function listens to the event that its name says (`onclick`)
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child): child is Node | string => child !== undefined));
  return element;
}
