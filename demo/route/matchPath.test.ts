import { matchPath } from './matchPath';

describe('matchPath', () => {
  it.each([
    ['/', '/', {}],
    ['/products', '/products/', {}],
    ['/products/:id', '/products/13', { id: '13' }],
    ['/api/cart/items/:productId', '/api/cart/items/4', { productId: '4' }],
    ['/orders/:id', '/orders/a%20b', { id: 'a b' }],
  ])('%s takes %s', (pattern, path, expected) => {
    expect(matchPath(pattern, path)).toEqual(expected);
  });

  it.each([
    ['/products/:id', '/products'],
    ['/products/:id', '/products/'],
    ['/products/:id', '/products/1/reviews'],
    ['/cart', '/carts'],
    ['/', '/about'],
    ['/products/:id', '/products/%E0%A4%A'],
  ])('%s refuses %s', (pattern, path) => {
    expect(matchPath(pattern, path)).toBeUndefined();
  });
});
