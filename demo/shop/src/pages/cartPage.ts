import { formatPrice } from '../formatPrice';
import { h } from '../html';
import { failure, loading } from '../parts/loading';
import type { PageMaker, Shop } from '../Shop';
import type { Cart } from '../ShopApi';

export const cartPage: PageMaker = (shop) => ({
  title: 'Cart',
  content: h(
    'div',
    {},
    h('h1', {}, 'Your cart'),
    loading(
      () => shop.api.cart(),
      (cart) => cartTable(shop, cart)
    )
  ),
});

function cartTable(shop: Shop, first: Cart): HTMLElement {
  const table = h('div', { class: 'cart' });
  const problem = h('div', {});

  async function change(call: Promise<Cart>): Promise<void> {
    problem.replaceChildren();
    try {
      show(await call);
    } catch (error) {
      problem.replaceChildren(failure(error));
    }
  }

  function show(cart: Cart): void {
    shop.cartChanged(cart);
    if (cart.lines.length === 0) {
      table.replaceChildren(
        h('p', { class: 'empty' }, 'Nothing in it yet. ', h('a', { href: '/products' }, 'Have a look around'))
      );
      return;
    }
    table.replaceChildren(
      h('ul', { class: 'lines' }, ...cart.lines.map((line) => cartLine(line))),
      h('p', { class: 'total' }, 'Total ', h('strong', {}, formatPrice(cart.total))),
      h('a', { href: '/checkout', class: 'button' }, 'Check out')
    );
  }

  function cartLine({ product, quantity }: Cart['lines'][number]): HTMLElement {
    const set = (wanted: number): void => void change(shop.api.setQuantity(product.id, wanted));
    const field = h('input', {
      type: 'number',
      min: 1,
      max: 99,
      value: quantity,
      'aria-label': `Quantity of ${product.name}`,
    });
    field.addEventListener('change', () => set(Math.min(99, Math.max(1, Math.round(Number(field.value)) || 1))));
    return h(
      'li',
      {},
      h('img', { src: `/images/${product.id}.svg`, alt: '', width: 96, height: 72 }),
      h('a', { href: `/products/${product.id}`, class: 'line-name' }, product.name),
      h(
        'span',
        { class: 'quantity' },
        h(
          'button',
          {
            type: 'button',
            'aria-label': `One less ${product.name}`,
            disabled: quantity <= 1,
            onclick: () => set(quantity - 1),
          },
          '−'
        ),
        field,
        h(
          'button',
          {
            type: 'button',
            'aria-label': `One more ${product.name}`,
            disabled: quantity >= 99,
            onclick: () => set(quantity + 1),
          },
          '+'
        )
      ),
      h('span', { class: 'price' }, formatPrice(product.price * quantity)),
      h(
        'button',
        {
          type: 'button',
          class: 'remove',
          'aria-label': `Remove ${product.name}`,
          onclick: () => void change(shop.api.removeFromCart(product.id)),
        },
        'Remove'
      )
    );
  }

  show(first);
  return h('div', {}, problem, table);
}
