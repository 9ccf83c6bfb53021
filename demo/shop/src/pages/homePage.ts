import { h } from '../html';
import { loading } from '../parts/loading';
import { productGrid } from '../parts/productCard';
import { productsPath } from '../routes';
import type { PageMaker } from '../Shop';

export const homePage: PageMaker = ({ api }) => ({
  title: 'Good things for wet days',
  content: h(
    'div',
    {},
    h(
      'section',
      { class: 'hero' },
      h('img', { src: '/images/hero.png', alt: 'Hills behind hills in the evening', width: 1280, height: 480 }),
      h(
        'div',
        { class: 'hero-words' },
        h('h1', {}, 'Good things for wet days'),
        h('p', {}, 'Jackets, boots, lamps and mugs that outlast the weather. Few, plain, repairable.'),
        h('a', { href: '/products', class: 'button' }, 'See everything')
      )
    ),
    h('h2', {}, 'Worth packing'),
    loading(
      () => api.products({ featured: true }),
      ({ products, categories }) =>
        h(
          'div',
          {},
          productGrid(products),
          h('h2', {}, 'By kind'),
          h(
            'ul',
            { class: 'kinds' },
            ...categories.map(({ name, products: count }) =>
              h(
                'li',
                {},
                h(
                  'a',
                  { href: productsPath({ category: name }) },
                  h('strong', {}, name),
                  h('span', {}, `${count} things`)
                )
              )
            )
          )
        )
    )
  ),
});
