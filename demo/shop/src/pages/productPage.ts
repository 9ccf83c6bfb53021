import { formatPrice } from '../formatPrice';
import { h } from '../html';
import { failure, loading } from '../parts/loading';
import { productGrid, rating } from '../parts/productCard';
import type { Page, PageMaker, Shop } from '../Shop';
import type { Product } from '../ShopApi';

const VIEWS = [
  { suffix: '', label: 'The whole thing' },
  { suffix: '-close', label: 'From close by' },
  { suffix: '-outside', label: 'Out there' },
] as const;

export const productPage: PageMaker = (shop, { parameters }) => {
  const page: Page = {
    title: 'Product',
    content: loading(
      () => shop.api.product(parameters['id'] ?? ''),
      ({ product, related }) => {
        document.title = `${product.name} · Pine & Puddle`;
        return h(
          'div',
          {},
          h('article', { class: 'product' }, pictures(product), facts(shop, product)),
          related.length > 0 ? h('h2', {}, 'Goes well with') : undefined,
          related.length > 0 ? productGrid(related) : undefined
        );
      }
    ),
  };
  return page;
};

function pictures(product: Product): HTMLElement {
  const large = h('img', {
    class: 'large',
    src: `/images/${product.id}.svg`,
    alt: product.name,
    width: 800,
    height: 600,
  });
  return h(
    'div',
    { class: 'pictures' },
    large,
    h(
      'div',
      { class: 'thumbs' },
      ...VIEWS.map(({ suffix, label }) =>
        h(
          'button',
          {
            type: 'button',
            'aria-label': label,
            onclick: () => large.setAttribute('src', `/images/${product.id}${suffix}.svg`),
          },
          h('img', { src: `/images/${product.id}${suffix}.svg`, alt: '', width: 120, height: 90 })
        )
      )
    )
  );
}

function facts(shop: Shop, product: Product): HTMLElement {
  const problem = h('div', {});
  const button = h('button', { type: 'button', class: 'button' }, 'Add to cart');
  button.addEventListener('click', () => void addToCart());

  async function addToCart(): Promise<void> {
    button.disabled = true;
    problem.replaceChildren();
    try {
      shop.cartChanged(await shop.api.addToCart(product.id));
      shop.say(`${product.name} is in your cart`);
    } catch (error) {
      problem.replaceChildren(failure(error));
    } finally {
      button.disabled = false;
    }
  }

  return h(
    'div',
    { class: 'facts' },
    h(
      'a',
      { href: `/products?category=${encodeURIComponent(product.category)}`, class: 'card-category' },
      product.category
    ),
    h('h1', {}, product.name),
    rating(product),
    h('p', {}, product.description),
    h('p', { class: 'price large' }, formatPrice(product.price)),
    button,
    problem,
    h(
      'ul',
      { class: 'promises' },
      h('li', {}, 'Repairs at cost, for life'),
      h('li', {}, 'Back within 60 days, muddy or not')
    )
  );
}
