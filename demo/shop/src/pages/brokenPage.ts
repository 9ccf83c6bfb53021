import { formatPrice } from '../formatPrice';
import { h } from '../html';
import type { PageMaker } from '../Shop';

interface Wrapping {
  name: string;
  sheets: number;
  paper: { pricePerSheet: number };
}

/** The last one came without its paper, as data does. */
const WRAPPINGS_JSON = `[
  { "name": "Brown paper and string", "sheets": 2, "paper": { "pricePerSheet": 90 } },
  { "name": "Fern print", "sheets": 2, "paper": { "pricePerSheet": 180 } },
  { "name": "Surprise me", "sheets": 3 }
]`;

/** The page that throws: once when it is opened, and again with every click on its button. */
export const brokenPage: PageMaker = () => {
  const list = h('ul', { class: 'lines' });
  const content = h(
    'div',
    { class: 'narrow' },
    h('h1', {}, 'Gift wrapping'),
    h('p', {}, 'Here you would choose the paper, if this page did not throw. Open the console to see it happen.'),
    list,
    h('button', { type: 'button', class: 'button', onclick: () => showWrappings(list) }, 'Show prices')
  );
  setTimeout(() => showWrappings(list));
  return { title: 'Gift wrapping', content };
};

function showWrappings(list: HTMLElement): void {
  const wrappings = JSON.parse(WRAPPINGS_JSON) as Wrapping[];
  list.replaceChildren(
    ...wrappings.map((wrapping) =>
      h(
        'li',
        {},
        h('span', { class: 'line-name' }, wrapping.name),
        h('span', { class: 'price' }, formatPrice(calculateWrappingPrice(wrapping)))
      )
    )
  );
}

function calculateWrappingPrice(wrapping: Wrapping): number {
  return wrapping.sheets * wrapping.paper.pricePerSheet;
}
