import { findRoute, productsPath } from './routes';

describe('findRoute', () => {
  it.each([
    ['/', 'home', {}],
    ['/products', 'products', {}],
    ['/products/13', 'product', { id: '13' }],
    ['/cart', 'cart', {}],
    ['/checkout', 'checkout', {}],
    ['/orders/10241', 'order', { id: '10241' }],
    ['/reports', 'reports', {}],
    ['/broken', 'broken', {}],
    ['/about', 'about', {}],
    ['/login', 'login', {}],
    ['/umbrellas', 'notFound', {}],
    ['/products/1/reviews', 'notFound', {}],
  ])('%s is %s', (path, name, parameters) => {
    expect(findRoute(path)).toEqual({ name, parameters });
  });
});

describe('productsPath', () => {
  it('keeps the search and the category, and leaves out what is empty', () => {
    expect(productsPath({})).toBe('/products');
    expect(productsPath({ text: '  ' })).toBe('/products');
    expect(productsPath({ text: ' rain hat ' })).toBe('/products?q=rain+hat');
    expect(productsPath({ text: 'a&b', category: 'Camp kitchen' })).toBe('/products?q=a%26b&category=Camp+kitchen');
  });
});
