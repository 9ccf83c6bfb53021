import { closest } from './closest';

/** A name for what somebody acted on, and where it was found. */
export interface ElementName {
  name: string;
  source:
    'data-rum-name' | 'aria-label' | 'aria-labelledby' | 'text' | 'label' | 'alt' | 'title' | 'placeholder' | 'tag';
}

const MAX_LENGTH = 100;
/** So many nodes are read for a text: what is clicked may be a whole page. */
const MAX_NODES = 500;
const MASKED = '[data-rum-mask]';
/** What a person means when they click something inside it. */
const CLICKABLE =
  'button,a,label,summary,option,[role=button],[role=link],[role=tab],[role=menuitem],[role=option],[role=checkbox],[role=switch]';
/** Elements whose text a person may have typed or that show no text. */
const SILENT =
  'input,textarea,select,script,style,noscript,template,[data-rum-mask],[contenteditable]:not([contenteditable=false])';

/**
 * The name of an element that somebody acted on: `data-rum-name` up the tree, then `aria-label` and `aria-labelledby`,
 * then the text of the button, link or label it is in, then other words about it, at last its tag. At most 100
 * characters. Values of fields (those of buttons made by `<input>` included) and text that can be edited never lend
 * theirs, and what is masked lends nothing, not even its `aria-label`, `alt` or `title`.
 */
export function elementName(element: Element): ElementName {
  const named = clip(closest(element, '[data-rum-name]')?.getAttribute('data-rum-name'));
  if (named) {
    return { name: named, source: 'data-rum-name' };
  }
  const tag: ElementName = { name: element.localName, source: 'tag' };
  if (closest(element, MASKED)) {
    return tag;
  }
  const clickable = element.closest(CLICKABLE) ?? element;
  const own = (attribute: string): string | null =>
    element.getAttribute(attribute) ?? clickable.getAttribute(attribute);
  const candidates: [ElementName['source'], () => string | null | undefined][] = [
    ['aria-label', () => own('aria-label')],
    ['aria-labelledby', () => referredText(element, own('aria-labelledby'))],
    // The text of a form is that of all its fields.
    ['text', () => (clickable.localName === 'form' ? '' : visibleText(clickable))],
    ['label', () => visibleText((element as HTMLInputElement).labels?.[0])],
    ['alt', () => own('alt') ?? imageText(clickable)],
    ['title', () => own('title')],
    ['placeholder', () => own('placeholder')],
  ];
  for (const [source, find] of candidates) {
    const name = clip(find());
    if (name) {
      return { name, source };
    }
  }
  return tag;
}

/** Text of the elements with these ids, in the element's own tree. */
function referredText(element: Element, ids: string | null): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const texts = (ids ?? '').split(/\s+/, 5).map((id) => id && visibleText(root.getElementById?.(id)));
  return texts.join(' ');
}

function imageText(element: Element): string | null | undefined {
  const image = element.querySelector('img[alt]');
  return image && !closest(image, MASKED) ? image.getAttribute('alt') : undefined;
}

/** Text inside an element, read only as far as it is needed. */
function visibleText(root: Element | null | undefined): string {
  if (!root || closest(root, SILENT)) {
    return '';
  }
  let text = '';
  let left = MAX_NODES;
  const read = (node: Node): void => {
    let child = node.firstChild;
    for (; child && left > 0 && text.length < MAX_LENGTH * 2; child = child.nextSibling) {
      left--;
      if (child.nodeType === Node.TEXT_NODE) {
        text += ` ${(child.nodeValue ?? '').slice(0, MAX_LENGTH * 2)}`;
      } else if (child instanceof Element && !child.matches(SILENT)) {
        read(child);
      }
    }
  };
  read(root);
  return text;
}

function clip(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
}
