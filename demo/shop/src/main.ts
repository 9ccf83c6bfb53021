import { readConfig } from './config';
import { SignedIn } from './customers';
import { h } from './html';
import { Navigation } from './Navigation';
import { PAGES } from './pages';
import { createFooter } from './parts/footer';
import { createHeader } from './parts/header';
import { createToasts } from './parts/toasts';
import type { Shop } from './Shop';
import { ShopApi } from './ShopApi';
import { startTelemetry } from './telemetry';

const CART_KEY = 'shop.cart';

const config = readConfig();
const telemetry = startTelemetry(config);
const main = h('main', { id: 'main', tabindex: '-1' });
const toasts = createToasts();
const navigation = new Navigation((place) => {
  header.showSearch(place.query.get('q') ?? '');
  const page = PAGES[place.route](shop, place);
  document.title = `${page.title} · Pine & Puddle`;
  main.replaceChildren(page.content);
});
const signedIn = new SignedIn(localStorage, (customer) => {
  telemetry.customerChanged(customer);
  header.showCustomer();
});
const shop: Shop = {
  config,
  telemetry,
  signedIn,
  api: new ShopApi(config.apiUrl, cartId()),
  go: (path) => navigation.go(path),
  cartChanged: ({ count }) => {
    header.showCount(count);
    localStorage.setItem(`${CART_KEY}.count`, String(count));
  },
  say: toasts.say,
};
const header = createHeader(shop);

if (signedIn.customer) {
  telemetry.customerChanged(signedIn.customer);
}
header.showCustomer();
header.showCount(Number(localStorage.getItem(`${CART_KEY}.count`)) || 0);
document.body.append(header.element, main, createFooter(shop), toasts.element);
navigation.start();

/** The cart's id lives in the browser; the API keeps what is in it. */
function cartId(): string {
  const known = localStorage.getItem(CART_KEY);
  if (known) {
    return known;
  }
  // Not crypto.randomUUID(): it is missing where the shop is opened over plain http from another machine.
  const id = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
    ''
  );
  localStorage.setItem(CART_KEY, id);
  return id;
}
