import { matchPath, type PathParameters } from '../../route/matchPath';

/** Every page of the shop with its path. */
const ROUTES = {
  home: '/',
  products: '/products',
  product: '/products/:id',
  cart: '/cart',
  checkout: '/checkout',
  order: '/orders/:id',
  reports: '/reports',
  broken: '/broken',
  about: '/about',
  login: '/login',
} as const;

export type RouteName = keyof typeof ROUTES | 'notFound';

export interface FoundRoute {
  name: RouteName;
  parameters: PathParameters;
}

/** @returns the page for a path; `notFound` when there is none */
export function findRoute(path: string): FoundRoute {
  for (const [name, pattern] of Object.entries(ROUTES)) {
    const parameters = matchPath(pattern, path);
    if (parameters) {
      return { name: name as keyof typeof ROUTES, parameters };
    }
  }
  return { name: 'notFound', parameters: {} };
}

/** @returns the address of the list for a search; empty parts are left out */
export function productsPath({ text = '', category = '' }: { text?: string; category?: string }): string {
  const query = new URLSearchParams();
  if (text.trim() !== '') {
    query.set('q', text.trim());
  }
  if (category !== '') {
    query.set('category', category);
  }
  return query.size > 0 ? `${ROUTES.products}?${query}` : ROUTES.products;
}
