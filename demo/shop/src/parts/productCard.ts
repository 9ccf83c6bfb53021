import { formatPrice } from '../formatPrice';
import { h } from '../html';
import type { Product } from '../ShopApi';

/** A product in a list, all of it one link. */
export function productCard(product: Product): HTMLElement {
  return h(
    'li',
    { class: 'card' },
    h(
      'a',
      { href: `/products/${product.id}`, 'aria-label': product.name },
      h('img', { src: `/images/${product.id}.svg`, alt: '', width: 400, height: 300, decoding: 'async' }),
      h('span', { class: 'card-category' }, product.category),
      h('span', { class: 'card-name' }, product.name),
      h('span', { class: 'card-foot' }, h('span', { class: 'price' }, formatPrice(product.price)), rating(product))
    )
  );
}

export function productGrid(products: readonly Product[]): HTMLElement {
  return h('ul', { class: 'grid' }, ...products.map(productCard));
}

/** `<star-rating>` is defined by the shop's second script, as a widget of another team would be. */
export function rating(product: Pick<Product, 'rating' | 'reviews'>): HTMLElement {
  const stars = document.createElement('star-rating');
  stars.setAttribute('value', String(product.rating));
  stars.setAttribute('reviews', String(product.reviews));
  return stars;
}
