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
    ['https://a.example/cart;jsessionid=1A2B/x;a=b?q=1', 'https://a.example/cart/x?q=REDACTED'],
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
    ['/events/01ARZ3NDEKTSV4RRFFQ69G5FAV', '/events/:id'],
    ['/posts/507f1f77bcf86cd799439011', '/posts/:id'],
    ['/boards/V1StGXR8_Z5jdHi6B-myT/cards', '/boards/:id/cards'],
    ['/watch/dQw4w9WgXcQ', '/watch/:id'],
    ['/dp/B00X4WHP5E', '/dp/:id'],
    ['/customers/cus_NffrFeUfNV2Hib', '/customers/:id'],
    ['/files/dGVzdDEyMzQ1Ng%3D%3D', '/files/:id'],
    ['/commit/3f2a9b8', '/commit/:id'],
    ['/reports/2024-10-05', '/reports/:id'],
    ['/orders/ORD-0012345', '/orders/:id'],
    ['/@52.52,13.405', '/:id'],
    ['/how-to-do-it-3f2a9b8c1d2e', '/:id'],
    ['/red-shoes-4711', '/red-shoes-4711'],
    ['/red-shoes-471100', '/:id'],
    ['/top-100-movies-of-2024', '/top-100-movies-of-2024'],
    ['/iPhone15ProMax/compare', '/iPhone15ProMax/compare'],
    ['/createNewUserAccountFormPage', '/createNewUserAccountFormPage'],
    ['/api/v2/step-2', '/api/v2/step-2'],
    ['/JIRA-1234', '/JIRA-1234'],
    ['/cart;jsessionid=1A2B3C4D5E6F7A8B/items', '/cart/items'],
    ['/a/', '/a/'],
    ['/app#anchor', '/app'],
  ])('%s is %s', (path, name) => expect(defaultViewName(new URL(path, 'https://shop.example'))).toBe(name));

  it('a hash is part of the route only when it is one', () => {
    expect(routeOf(new URL('https://a.example/x?q=1#top'))).toBe('/x');
    expect(routeOf(new URL('https://a.example/x#!/cart'))).toBe('/x#!/cart');
    expect(routeOf(new URL('https://a.example/x;page=2'))).toBe('/x');
  });
});
