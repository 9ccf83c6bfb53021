import { CUSTOMERS, type Customer } from '../customers';
import { h } from '../html';
import type { PageMaker, Shop } from '../Shop';

export const loginPage: PageMaker = (shop) => {
  const current = shop.signedIn.customer;
  return {
    title: 'Sign in',
    content: h(
      'div',
      { class: 'narrow' },
      h('h1', {}, current ? `Hello, ${current.name}` : 'Who are you today?'),
      h('p', {}, 'No password: pick one of four regulars.'),
      h(
        'ul',
        { class: 'people' },
        ...CUSTOMERS.map((customer) => h('li', {}, person(shop, customer, customer.id === current?.id)))
      ),
      current
        ? h('button', { type: 'button', class: 'button quiet', onclick: () => leave(shop) }, 'Sign out')
        : undefined
    ),
  };
};

function person(shop: Shop, customer: Customer, isCurrent: boolean): HTMLElement {
  const initials = customer.name.replace(/[^A-Z]/g, '');
  return h(
    'button',
    {
      type: 'button',
      'aria-label': `Continue as ${customer.name}`,
      'aria-pressed': String(isCurrent),
      onclick: () => {
        shop.signedIn.signIn(customer);
        shop.say(`Signed in as ${customer.name}`);
        shop.go('/');
      },
    },
    h('span', { class: 'initials', 'aria-hidden': 'true' }, initials),
    h('span', {}, h('strong', {}, customer.name), h('small', {}, customer.email))
  );
}

function leave(shop: Shop): void {
  shop.signedIn.signOut();
  shop.go('/');
}
