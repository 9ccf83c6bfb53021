import { h } from '../html';
import { productsPath } from '../routes';
import type { Shop } from '../Shop';

export interface Header {
  element: HTMLElement;
  showCount(count: number): void;
  showCustomer(): void;
  /** Puts a search back into the box, as after Back. */
  showSearch(text: string): void;
}

export function createHeader(shop: Pick<Shop, 'go' | 'signedIn'>): Header {
  const count = h('span', { class: 'count', 'aria-live': 'polite' });
  const customer = h('a', { href: '/login', class: 'customer' });
  const box = h('input', {
    type: 'search',
    name: 'q',
    placeholder: 'Search the shop',
    'aria-label': 'Search the shop',
    autocomplete: 'off',
  });
  const search = h(
    'form',
    { class: 'search', role: 'search', action: '/products' },
    box,
    h('button', { type: 'submit' }, 'Search')
  );
  search.addEventListener('submit', (event) => {
    event.preventDefault();
    shop.go(productsPath({ text: box.value }));
  });
  const element = h(
    'header',
    { class: 'header' },
    h(
      'a',
      { href: '/', class: 'brand', 'aria-label': 'Pine & Puddle, home' },
      h('img', { src: '/images/mark.svg', alt: '', width: 32, height: 32 }),
      'Pine & Puddle'
    ),
    h('nav', { 'aria-label': 'Shop' }, h('a', { href: '/products' }, 'Products'), h('a', { href: '/about' }, 'About')),
    search,
    customer,
    h('a', { href: '/cart', class: 'cart-link' }, 'Cart', count)
  );
  return {
    element,
    showCount(number) {
      count.textContent = number > 0 ? String(number) : '';
    },
    showCustomer() {
      customer.textContent = shop.signedIn.customer?.name ?? 'Sign in';
    },
    showSearch(text) {
      box.value = text;
    },
  };
}
