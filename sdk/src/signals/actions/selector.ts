const STABLE_ATTRIBUTES = ['data-rum-name', 'data-testid', 'data-test', 'data-test-id', 'data-cy', 'data-qa'];
const MAX_DEPTH = 5;
const MAX_LENGTH = 250;
/** A table may have thousands of rows: further down, a step says nothing of its place among them. */
const MAX_SIBLINGS = 200;

/**
 * A CSS selector that still finds the element after a release: test attributes and ids that people wrote, else the
 * path of tags and readable classes. Generated ids and classes (with digits in them) are not used.
 */
export function selectorOf(element: Element): string {
  const parts: string[] = [];
  let at: Element | null = element;
  for (let depth = 0; at && depth < MAX_DEPTH && at !== document.documentElement; depth++) {
    const anchor = anchorOf(at);
    parts.unshift(anchor ?? stepOf(at));
    if (anchor) {
      break;
    }
    at = at.parentElement;
  }
  return parts.join('>').slice(0, MAX_LENGTH);
}

function anchorOf(element: Element): string | undefined {
  const attribute = STABLE_ATTRIBUTES.find((name) => element.hasAttribute(name));
  if (attribute) {
    return `[${attribute}="${CSS.escape(element.getAttribute(attribute) ?? '')}"]`;
  }
  return isWritten(element.id) ? `${element.localName}#${element.id}` : undefined;
}

function stepOf(element: Element): string {
  const name = Array.from(element.classList).find(isWritten);
  const step = element.localName + (name ? `.${name}` : '');
  const siblings: Element[] = Array.prototype.slice.call(element.parentElement?.children ?? [], 0, MAX_SIBLINGS);
  const alike = siblings.filter(({ localName }) => localName === element.localName);
  const isPlain = alike.length < 2 || (name && alike.filter(({ classList }) => classList.contains(name)).length < 2);
  const place = alike.indexOf(element) + 1;
  return isPlain || !place ? step : `${step}:nth-of-type(${place})`;
}

/** A person writes words; tools add digits. */
function isWritten(name: string): boolean {
  return /^[A-Za-z][A-Za-z_-]{1,40}$/.test(name) && !/^css-/.test(name);
}
