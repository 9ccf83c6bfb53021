import { createSanitizeUrl, defaultViewName, redactQuery, routeOf } from './urls';

describe('sanitizeUrl', () => {
  const sanitize = createSanitizeUrl(['page']);
  it.each([
    [
      'https://ann:secret@shop.example/a?token=1&utm_source=x&page=2&flag',
      'https://shop.example/a?token=REDACTED&utm_source=x&page=2&flag',
    ],
    ['/relative?q=words', 'http://localhost/relative?q=REDACTED'],
    ['https://a.example/#access_token=abc', 'https://a.example/'],
    ['https://a.example/#/cart?user=ann', 'https://a.example/#/cart'],
    ['https://a.example/#section', 'https://a.example/#section'],
    ['data:image/png;base64,AAAA', 'data:'],
    ['blob:https://a.example/0b5c', 'blob:'],
    ['http://[', ''],
  ])('%s', (url, expected) => expect(sanitize(url)).toBe(expected));

  it('is at most 2,000 characters', () => expect(sanitize(`https://a.example/${'x'.repeat(5000)}`)).toHaveLength(2000));
  it('leaves an empty query empty', () => expect(redactQuery('')).toBe(''));
});

describe('view names', () => {
  it.each([
    ['/products/4711', '/products/:id'],
    ['/', '/'],
    ['/orders/0b5c2f9e-3c1d-4f7a-9a40-0c7f6e2d1b11/items', '/orders/:id/items'],
    ['/commit/deadbeef01', '/commit/:id'],
    ['/decade', '/decade'],
    ['/t/a8Kd93jfLQ01zXcv8', '/t/:id'],
    ['/articles/how-to-build-a-very-long-slug', '/articles/how-to-build-a-very-long-slug'],
    ['/users/ann@example.com', '/users/:id'],
    ['/app#/orders/7?x=1', '/orders/:id'],
    ['/app#anchor', '/app'],
  ])('%s is %s', (path, name) => expect(defaultViewName(new URL(path, 'https://shop.example'))).toBe(name));

  it('a hash is part of the route only when it is one', () => {
    expect(routeOf(new URL('https://a.example/x?q=1#top'))).toBe('/x');
    expect(routeOf(new URL('https://a.example/x#!/cart'))).toBe('/x#!/cart');
  });
});
