import { isOwnCode } from './isOwnCode';

const PAGE = 'https://shop.example.com/checkout';

it.each([
  'https://shop.example.com/app.js',
  'https://static.example.com/app.js',
  'http://example.com:8080/app.js',
  'webpack-internal:///./src/cart.ts',
  'webpack:///./src/cart.ts?1a2b',
  'src/cart.ts',
  '../src/cart.ts',
  'file:///C:/app/main.js',
  'blob:https://shop.example.com/1234',
])('%s is the own code of a page', (file) => expect(isOwnCode(file, PAGE)).toBe(true));

it.each([
  'https://cdn.example.net/lib.js',
  'https://evilexample.com/app.js',
  'https://example.com.evil.net/app.js',
  'https://shop.example.com/node_modules/react/index.js',
  'https://shop.example.com/assets/vendor.3f2a.js',
  'https://shop.example.com/@vite/client?t=1',
  'webpack-internal:///./node_modules/react-dom/index.js',
  '../node_modules/lodash/map.js',
  'chrome-extension://abcd/content.js',
  'javascript:alert(1)',
  'data:text/javascript,alert(1)',
  '<anonymous>',
  '[native code]',
  'index 0',
  'native',
  '',
  undefined,
])('%s is not', (file) => expect(isOwnCode(file, PAGE)).toBe(false));

it('tells sites apart by their registered domain, and addresses as a whole', () => {
  expect(isOwnCode('https://a.shop.co.uk/x.js', 'https://shop.co.uk/')).toBe(true);
  expect(isOwnCode('https://other.co.uk/x.js', 'https://shop.co.uk/')).toBe(false);
  expect(isOwnCode('http://10.0.0.1/x.js', 'http://11.0.0.1/')).toBe(false);
  expect(isOwnCode('http://10.0.0.1:5173/x.js', 'http://10.0.0.1/')).toBe(true);
  expect(isOwnCode('http://localhost:5173/src/x.ts', 'http://localhost:3000/')).toBe(true);
  // Without the page's URL nothing is known to be foreign.
  expect(isOwnCode('https://cdn.example.net/lib.js', undefined)).toBe(true);
  expect(isOwnCode('https://cdn.example.net/lib.js', 'nonsense')).toBe(true);
});
