import { productOf } from './catalog';
import type { Product } from './catalog';

// A small single-page shop: a list that is rendered anew, routes by pushState, fetch and XMLHttpRequest. What it does
// depends on nothing but the clicks and keys that it gets.

const main = byId('main');
const search = byId('search') as HTMLInputElement;
let products: Product[] = Array.from({ length: 40 }, (_, id) => productOf(id + 1));
let inCart = 0;

['home', 'cart', 'search', 'more', 'add', 'save', 'slow', 'fail', 'idle', 'count'].forEach((id, index) => {
  byId(id).style.left = `${index * 118 + 8}px`;
});

function byId(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

function card(product: Product): HTMLElement {
  const article = document.createElement('article');
  article.dataset.id = String(product.id);
  const image = document.createElement('img');
  image.src = product.image;
  image.alt = '';
  const title = document.createElement('h3');
  title.textContent = product.name;
  const price = document.createElement('p');
  price.textContent = `${product.price} €`;
  article.append(image, title, price);
  return article;
}

function showList(filter = ''): void {
  const shown = products.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()));
  main.replaceChildren(...shown.map(card));
}

async function showProduct(id: number): Promise<void> {
  history.pushState(null, '', `/products/${id}`);
  const response = await fetch(`/api/products/${id}`);
  main.replaceChildren(card((await response.json()) as Product));
}

async function showCart(): Promise<void> {
  history.pushState(null, '', '/cart');
  const response = await fetch('/api/cart');
  main.replaceChildren(...((await response.json()) as Product[]).map(card));
}

main.addEventListener('click', (event) => {
  const article = (event.target as Element).closest('article');
  if (article) {
    void showProduct(Number(article.dataset.id));
  }
});
byId('home').addEventListener('click', () => {
  history.pushState(null, '', '/');
  showList();
});
byId('cart').addEventListener('click', () => void showCart());
search.addEventListener('input', () => showList(search.value));
byId('more').addEventListener('click', async () => {
  const response = await fetch(`/api/products?after=${products.length}`);
  products = products.concat((await response.json()) as Product[]);
  showList();
});
byId('add').addEventListener('click', async () => {
  await fetch('/api/cart', { method: 'POST', body: JSON.stringify({ id: 1 }) });
  inCart++;
  byId('count').textContent = String(inCart);
});
byId('save').addEventListener('click', () => {
  const request = new XMLHttpRequest();
  request.open('POST', '/api/save');
  request.onload = () => {
    byId('save').textContent = 'Saved';
  };
  request.send('{}');
});
byId('slow').addEventListener('click', () => {
  // So many rounds, not so many ms: the work is the same however busy the machine is.
  const rounds = Number(document.documentElement.dataset.rounds);
  let sum = 0;
  for (let i = 0; i < rounds; i++) {
    sum += Math.sqrt(i);
  }
  byId('slow').dataset.sum = String(sum);
});
byId('fail').addEventListener('click', () => {
  throw new TypeError('The voucher 4711 has no discount');
});
showList();
