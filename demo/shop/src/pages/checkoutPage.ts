import { formatPrice } from '../formatPrice';
import { h } from '../html';
import { failure, loading } from '../parts/loading';
import type { PageMaker, Shop } from '../Shop';
import type { Cart } from '../ShopApi';

export const checkoutPage: PageMaker = (shop) => ({
  title: 'Check out',
  content: h(
    'div',
    { class: 'narrow' },
    h('h1', {}, 'Check out'),
    loading(
      () => shop.api.cart(),
      (cart) => checkout(shop, cart)
    )
  ),
});

function checkout(shop: Shop, cart: Cart): HTMLElement {
  if (cart.lines.length === 0) {
    return h('p', { class: 'empty' }, 'Your cart is empty. ', h('a', { href: '/products' }, 'Have a look around'));
  }
  const customer = shop.signedIn.customer;
  const problem = h('div', {});
  const button = h('button', { type: 'submit', class: 'button' }, 'Place order');
  const form = h(
    'form',
    { class: 'form' },
    field('Name', { name: 'name', autocomplete: 'name', value: customer?.name }),
    field('E-mail', { name: 'email', type: 'email', autocomplete: 'email', value: customer?.email }),
    field('Address', { name: 'address', autocomplete: 'street-address' }),
    field('Card number', {
      name: 'card',
      inputmode: 'numeric',
      autocomplete: 'off',
      pattern: '[0-9 ]{12,23}',
      placeholder: '4242 4242 4242 4242',
    }),
    h(
      'p',
      { class: 'total' },
      `${cart.count} ${cart.count === 1 ? 'thing' : 'things'}, together `,
      h('strong', {}, formatPrice(cart.total))
    ),
    problem,
    button
  );

  async function placeOrder(): Promise<void> {
    const text = (name: string): string => String(new FormData(form).get(name) ?? '');
    button.disabled = true;
    problem.replaceChildren();
    try {
      const order = await shop.api.placeOrder({
        name: text('name'),
        email: text('email'),
        address: text('address'),
        card: text('card'),
      });
      shop.telemetry.orderPlaced({ items: cart.count, total: cart.total });
      shop.cartChanged({ count: 0 });
      shop.go(`/orders/${order.id}`);
    } catch (error) {
      problem.replaceChildren(failure(error));
      button.disabled = false;
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void placeOrder();
  });
  return form;
}

function field(label: string, attributes: Record<string, string | undefined>): HTMLElement {
  return h('label', {}, h('span', {}, label), h('input', { required: true, type: 'text', ...attributes }));
}
