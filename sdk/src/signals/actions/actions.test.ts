import { elementName } from './elementName';
import { createRageDetector, frustrationsOf } from './frustration';
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
});

describe('frustration', () => {
  it('three clicks within a second and 100 px are one rage click', () => {
    const isRage = createRageDetector();
    const click = (at: number, x = 0) => isRage({ at, x, y: 0 });
    expect([click(0), click(300), click(600), click(700)]).toEqual([false, false, true, false]);
    expect([click(5000), click(5300, 400), click(5600)]).toEqual([false, false, false]);
  });

  it('a click is dead when nothing happened, but not on links, inputs and the like', () => {
    const of = (html: string, more = {}) =>
      frustrationsOf({
        element: find(html, '*:not(html):not(head):not(body)'),
        reacted: false,
        errors: 0,
        rage: false,
        ...more,
      });
    expect(of('<button>x</button>')).toEqual(['dead_click']);
    expect(of('<a href="/x">x</a>')).toEqual([]);
    expect(of('<input>')).toEqual([]);
    expect(of('<button>x</button>', { reacted: true, errors: 2, rage: true })).toEqual(['rage_click', 'error_click']);
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
  });

  it('a click is not called dead: changes there are not observed', () => {
    const silent = { reacted: false, errors: 0, rage: false };
    expect(frustrationsOf({ ...silent, element: inShadow('<div>') })).toEqual([]);
    expect(frustrationsOf({ ...silent, element: find('<button>x</button>', 'button') })).toEqual(['dead_click']);
  });
});
