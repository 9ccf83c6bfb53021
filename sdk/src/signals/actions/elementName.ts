import { closest } from './closest';

/** A name for what was clicked, and where it was found. */
export interface ElementName {
  name: string;
  source: 'data-rum-name' | 'aria-label' | 'text' | 'label' | 'alt' | 'title' | 'placeholder' | 'tag';
}

const MAX_LENGTH = 100;
const MASKED = '[data-rum-mask]';
/** What a person means when they click something inside it. */
const CLICKABLE =
  'button,a,label,summary,option,[role=button],[role=link],[role=tab],[role=menuitem],[role=option],[role=checkbox],[role=switch]';
/** Elements whose text a person may have typed or that show no text. */
const SILENT =
  'input,textarea,select,script,style,noscript,template,[data-rum-mask],[contenteditable]:not([contenteditable=false])';

/**
 * The name of a clicked element: `data-rum-name` up the tree, then `aria-label`, then the text of the button, link or
 * label it is in, then other words about it, at last its tag. At most 100 characters. Values of inputs, and text that
 * can be edited or is masked, never lend theirs.
 */
export function elementName(element: Element): ElementName {
  const named = closest(element, '[data-rum-name]')?.getAttribute('data-rum-name');
  if (named) {
    return { name: clip(named), source: 'data-rum-name' };
  }
  const tag: ElementName = { name: element.tagName.toLowerCase(), source: 'tag' };
  if (closest(element, MASKED)) {
    return tag;
  }
  const clickable = element.closest(CLICKABLE) ?? element;
  const ownLabel = element.getAttribute('aria-label') ?? clickable.getAttribute('aria-label');
  const candidates: [ElementName['source'], () => string | null | undefined][] = [
    ['aria-label', () => ownLabel],
    ['text', () => visibleText(clickable)],
    ['label', () => labelText(element)],
    ['alt', () => element.getAttribute('alt') ?? clickable.querySelector('img[alt]')?.getAttribute('alt')],
    ['title', () => element.getAttribute('title') ?? clickable.getAttribute('title')],
    ['placeholder', () => element.getAttribute('placeholder')],
  ];
  for (const [source, find] of candidates) {
    const name = clip(find() ?? '');
    if (name) {
      return { name, source };
    }
  }
  return tag;
}

function labelText(element: Element): string | undefined {
  const label = (element as HTMLInputElement).labels?.[0];
  return label ? visibleText(label) : undefined;
}

/** Text inside an element, read only as far as it is needed. */
function visibleText(root: Element): string {
  if (closest(root, SILENT)) {
    return '';
  }
  let text = '';
  const read = (node: Node): void => {
    for (let child = node.firstChild; child && text.length < MAX_LENGTH * 2; child = child.nextSibling) {
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

function clip(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
}
