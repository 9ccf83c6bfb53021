import { elementName } from './elementName';
import { fieldKind } from './fields';
import { createRageDetector, DEFAULT_THRESHOLDS, frustrationsOf, isJudged } from './frustration';
import { shortcutOf } from './keys';
import { selectorOf } from './selector';

const find = (html: string, selector: string): Element => {
  document.body.innerHTML = html;
  return document.querySelector(selector) as Element;
};

beforeAll(() => {
  // jsdom has no CSS.escape.
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } });
});

describe('element name', () => {
  it.each([
    ['<div data-rum-name="Pay now"><button>x</button></div>', 'button', 'Pay now', 'data-rum-name'],
    ['<button aria-label="Close dialog">×</button>', 'button', 'Close dialog', 'aria-label'],
    ['<button>Add  to\n <b>cart</b><script>x</script></button>', 'b', 'Add to cart', 'text'],
    ['<label for="n">Your name</label><input id="n" value="Ann" placeholder="p">', 'input', 'Your name', 'label'],
    ['<input value="Ann" placeholder="Search">', 'input', 'Search', 'placeholder'],
    ['<input type="submit" value="Ann">', 'input', 'input', 'tag'],
    ['<textarea>Ann</textarea>', 'textarea', 'textarea', 'tag'],
    ['<div contenteditable="true">Ann</div>', 'div', 'div', 'tag'],
    ['<form><textarea>Ann</textarea><select><option>Ann</option></select></form>', 'form', 'form', 'tag'],
    ['<div data-rum-mask><button aria-label="Ann">Ann</button></div>', 'button', 'button', 'tag'],
    ['<a href="#"><img alt="Logo"></a>', 'a', 'Logo', 'alt'],
    [
      '<i id="t">Your <b>cart</b></i><button aria-labelledby="t none">x</button>',
      'button',
      'Your cart',
      'aria-labelledby',
    ],
    ['<p data-rum-mask id="t">Ann</p><button aria-labelledby="t"></button>', 'button', 'button', 'tag'],
    ['<a href="#"><i data-rum-mask><img alt="Ann"></i></a>', 'a', 'a', 'tag'],
    ['<label data-rum-mask for="n">Ann</label><input id="n">', 'input', 'input', 'tag'],
    ['<button title="Delete"><svg></svg></button>', 'svg', 'Delete', 'title'],
    ['<label>Country <select><option>Peru</option></select></label>', 'select', 'Country', 'text'],
    ['<form><label>Name <input></label></form>', 'form', 'form', 'tag'],
  ])('%s', (html, selector, name, source) => {
    expect(elementName(find(html, selector))).toEqual({ name, source });
  });

  it('is at most 100 characters', () => {
    expect(elementName(find(`<button>${'long '.repeat(100)}</button>`, 'button')).name).toHaveLength(100);
  });
});

describe('selector', () => {
  it.each([
    ['<main id="shop"><div><button class="css-1x2y add">A</button></div></main>', 'button', 'main#shop>div>button.add'],
    ['<div data-testid="card"><p></p><p><i></i></p></div>', 'i', '[data-testid="card"]>p:nth-of-type(2)>i'],
    ['<div id="radix-:r1:"><button id="b42">A</button></div>', 'button', 'body>div>button'],
  ])('%s', (html, selector, expected) => {
    const element = find(html, selector);
    expect(selectorOf(element)).toBe(expected);
    expect(document.querySelector(expected)).toBe(element);
  });

  it('does not count among thousands', () => {
    const rows = '<li>x</li>'.repeat(1000);
    expect(selectorOf(find(`<ul id="list">${rows}</ul>`, 'li:nth-child(150)'))).toBe('ul#list>li:nth-of-type(150)');
    expect(selectorOf(find(`<ul id="list">${rows}</ul>`, 'li:nth-child(900)'))).toBe('ul#list>li');
  });
});

describe('frustration', () => {
  const click =
    (isRage: ReturnType<typeof createRageDetector>) =>
    (at: number, x = 0) =>
      isRage({ at, x, y: 0 });

  it('three clicks within a second and 100 px are one rage click', () => {
    const at = click(createRageDetector(DEFAULT_THRESHOLDS));
    expect([at(0), at(300), at(600), at(700)]).toEqual([false, false, true, false]);
    expect([at(5000), at(5300, 400), at(5600)]).toEqual([false, false, false]);
  });

  it('by other thresholds, or never', () => {
    const at = click(createRageDetector({ ...DEFAULT_THRESHOLDS, rageClicks: 2, rageMs: 100, ragePx: 10 }));
    expect([at(0), at(101), at(200, 11), at(301, 1)]).toEqual([false, false, false, false]);
    expect([at(1000), at(1090, 9)]).toEqual([false, true]);
    const never = click(createRageDetector({ ...DEFAULT_THRESHOLDS, rageClicks: 0 }));
    expect([never(0), never(1), never(2)]).toEqual([false, false, false]);
  });

  it('a click that failed is not dead', () => {
    expect(frustrationsOf({ rage: true, dead: true, errors: 0 })).toEqual(['rage_click', 'dead_click']);
    expect(frustrationsOf({ rage: false, dead: true, errors: 2 })).toEqual(['error_click']);
  });

  it.each([
    ['<button><b>x</b></button>', 'b', true],
    ['<div role="button">x</div>', 'div', true],
    ['<input type="submit">', 'input', true],
    ['<a href="/x"><b>x</b></a>', 'b', false],
    ['<a>x</a>', 'a', true],
    ['<input type="number">', 'input', false],
    ['<input type="checkbox">', 'input', false],
    ['<select></select>', 'select', false],
    ['<canvas></canvas>', 'canvas', false],
    ['<div contenteditable><b>x</b></div>', 'b', false],
    ['<p></p>', 'body', false],
  ])('%s: clicks on %s are judged: %s', (html, selector, judged) => {
    expect(isJudged(find(html, selector))).toBe(judged);
  });

  it('a click that selects text is not judged, nor one on a closed shadow tree', () => {
    const paragraph = find('<p>some words</p>', 'p');
    expect(isJudged(paragraph)).toBe(true);
    getSelection()?.selectAllChildren(paragraph);
    expect(isJudged(paragraph)).toBe(false);
    getSelection()?.removeAllRanges();
    customElements.define('x-closed', class extends HTMLElement {});
    expect(isJudged(find('<x-closed></x-closed>', 'x-closed'))).toBe(false);
    expect(isJudged(find('<app-panel></app-panel>', 'app-panel'))).toBe(true);
  });
});

describe('in a shadow tree', () => {
  const inShadow = (around: string): Element => {
    const host = find(`${around}<x-host></x-host>`, 'x-host');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<button>Ann</button>';
    return root.querySelector('button') as Element;
  };

  it('what is said around it counts', () => {
    expect(elementName(inShadow('<div data-rum-mask>'))).toEqual({ name: 'button', source: 'tag' });
    expect(elementName(inShadow('<div data-rum-name="Save">'))).toEqual({ name: 'Save', source: 'data-rum-name' });
    expect(elementName(inShadow('<div>'))).toEqual({ name: 'Ann', source: 'text' });
    expect(isJudged(inShadow('<a href="/x">'))).toBe(false);
  });
});

describe('keys', () => {
  const press = (init: KeyboardEventInit, html = '<p></p>', selector = 'p') =>
    shortcutOf(new KeyboardEvent('keydown', init), find(html, selector));
  const FIELD = '<input>';

  it.each<[string | undefined, KeyboardEventInit]>([
    ['Ctrl+S', { key: 's', ctrlKey: true }],
    ['Ctrl+Shift+K', { key: 'K', ctrlKey: true, shiftKey: true }],
    ['Meta+Enter', { key: 'Enter', metaKey: true }],
    ['Alt+ArrowLeft', { key: 'ArrowLeft', altKey: true }],
    ['Ctrl+Space', { key: ' ', ctrlKey: true }],
    ['Escape', { key: 'Escape' }],
    ['Enter', { key: 'Enter' }],
    [undefined, { key: 'j' }],
    [undefined, { key: 'J', shiftKey: true }],
    [undefined, { key: 'F1' }],
    [undefined, { key: 'Control', ctrlKey: true }],
    [undefined, { key: '@', ctrlKey: true, altKey: true, modifierAltGraph: true }],
    [undefined, { key: 's', ctrlKey: true, repeat: true }],
    [undefined, { key: 'Enter', isComposing: true }],
  ])('%s', (name, init) => expect(press(init)?.name).toBe(name));

  it.each<[string | undefined, KeyboardEventInit]>([
    ['Ctrl+S', { key: 's', ctrlKey: true }],
    ['Ctrl+Enter', { key: 'Enter', ctrlKey: true }],
    ['Enter', { key: 'Enter' }],
    ['Escape', { key: 'Escape' }],
    [undefined, { key: 'v', ctrlKey: true }],
    [undefined, { key: 'ArrowLeft', metaKey: true }],
    [undefined, { key: 'å', altKey: true }],
    [undefined, { key: '@', ctrlKey: true, altKey: true }],
  ])('in a field: %s', (name, init) => {
    const shortcut = press(init, FIELD, 'input');
    expect(shortcut?.name).toBe(name);
    expect(shortcut?.inText ?? true).toBe(true);
  });

  it('Enter on what it clicks is that click', () => {
    expect(press({ key: 'Enter' }, '<button>x</button>', 'button')).toBeUndefined();
    expect(press({ key: 'Enter' }, '<div role="option">x</div>', 'div')?.inText).toBe(false);
  });
});

it.each([
  ['<textarea></textarea>', 'input'],
  ['<input type="number">', 'input'],
  ['<div contenteditable></div>', 'input'],
  ['<select></select>', 'change'],
  ['<input type="datetime-local">', 'change'],
  ['<input type="file">', 'change'],
  ['<input type="radio">', 'toggle'],
])('an edit of %s is: %s', (html, kind) => expect(fieldKind(find(html, 'body > *'))).toBe(kind));
