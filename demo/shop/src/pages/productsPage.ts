import { h } from '../html';
import { loading } from '../parts/loading';
import { productGrid } from '../parts/productCard';
import { productsPath } from '../routes';
import type { PageMaker } from '../Shop';

export const productsPage: PageMaker = ({ api }, { query }) => {
  const text = query.get('q') ?? '';
  const category = query.get('category') ?? '';
  return {
    title: text ? `Search: ${text}` : category || 'Products',
    content: h(
      'div',
      {},
      h('h1', {}, text ? `“${text}”` : category || 'Everything'),
      loading(
        () => api.products({ text, category }),
        ({ products, categories }) =>
          h(
            'div',
            {},
            h(
              'nav',
              { class: 'chips', 'aria-label': 'Categories' },
              chip('All', '', category, text),
              ...categories.map(({ name }) => chip(name, name, category, text))
            ),
            h('p', { class: 'result' }, products.length === 1 ? '1 product' : `${products.length} products`),
            products.length > 0
              ? productGrid(products)
              : h(
                  'p',
                  { class: 'empty' },
                  'Nothing here goes by that name. ',
                  h('a', { href: '/products' }, 'Show everything')
                )
          )
      )
    ),
  };
};

function chip(label: string, category: string, chosen: string, text: string): HTMLElement {
  const current = category === chosen;
  return h(
    'a',
    { href: productsPath({ text, category }), class: current ? 'chip chosen' : 'chip', 'aria-current': current },
    label
  );
}
