import { ApiError } from './ApiError';
import { PRODUCTS, categories, type Product } from './catalogue';
import type { RequestTrace } from './RequestTrace';
import { readCheckout, readItem, readQuantity } from './requestBodies';
import type { CartItem, ShopDatabase } from './ShopDatabase';
import type { PathParameters } from '../route/matchPath';

export interface ApiRequest {
  parameters: PathParameters;
  query: URLSearchParams;
  /** Reads the JSON body. */
  body(): Promise<unknown>;
  trace: RequestTrace;
}

export interface ApiResponse {
  status: number;
  body: unknown;
}

export interface Route {
  method: string;
  /** Such as `/api/products/:id`; also the span's `http.route`. */
  pattern: string;
  /** Whether a random failure may strike here: where something is written. */
  mayFail: boolean;
  handle(request: ApiRequest): Promise<ApiResponse>;
}

export interface RouteDependencies {
  database: ShopDatabase;
  /** How long the report's query takes, in ms. */
  reportMs: number;
  /** Charges the card; throws an ApiError when it cannot. */
  pay(trace: RequestTrace, amount: number): Promise<void>;
}

/** @returns every route of the shop's API */
export function createRoutes({ database, reportMs, pay }: RouteDependencies): Route[] {
  return [
    read('/api/products', async ({ query, trace }) => {
      const wanted = {
        text: query.get('q') ?? '',
        category: query.get('category') ?? '',
        featured: query.get('featured') === '1',
      };
      const products = await database.products(trace, wanted);
      trace.info(`search "${wanted.text}" found ${products.length} products`, { 'search.results': products.length });
      return ok({ products, categories: categories() });
    }),
    read('/api/products/:id', async ({ parameters, trace }) => {
      const products = await database.products(trace, { text: '', category: '', featured: false });
      const product = products.find(({ id }) => String(id) === parameters['id']);
      if (!product) {
        throw new ApiError(404, 'ProductNotFound', `there is no product ${parameters['id'] ?? ''}`);
      }
      const related = products.filter(({ id, category }) => category === product.category && id !== product.id);
      return ok({ product, related: related.slice(0, 3) });
    }),
    read('/api/cart', async ({ query, trace }) => ok(cartView(await database.cart(trace, cartIdOf(query))))),
    write('POST', '/api/cart/items', async ({ query, trace, body }) => {
      const cartId = cartIdOf(query);
      const item = readItem(await body());
      const product = productOf(item.productId);
      const held = (await database.cart(trace, cartId)).find(({ productId }) => productId === item.productId);
      const items = await database.setQuantity(trace, cartId, {
        ...item,
        quantity: item.quantity + (held?.quantity ?? 0),
      });
      trace.info(`added ${item.quantity} × ${product.name} to the cart`, {
        'cart.id': cartId,
        'product.id': item.productId,
      });
      return { status: 201, body: cartView(items) };
    }),
    write('PATCH', '/api/cart/items/:productId', async ({ parameters, query, trace, body }) => {
      const product = productOf(Number(parameters['productId']));
      const quantity = readQuantity(await body());
      return ok(cartView(await database.setQuantity(trace, cartIdOf(query), { productId: product.id, quantity })));
    }),
    write('DELETE', '/api/cart/items/:productId', async ({ parameters, query, trace }) => {
      const product = productOf(Number(parameters['productId']));
      const items = await database.setQuantity(trace, cartIdOf(query), { productId: product.id, quantity: 0 });
      trace.info(`removed ${product.name} from the cart`, { 'product.id': product.id });
      return ok(cartView(items));
    }),
    write('POST', '/api/orders', async ({ query, trace, body }) => {
      const cartId = cartIdOf(query);
      const { name } = readCheckout(await body());
      const cart = cartView(await database.cart(trace, cartId));
      if (cart.lines.length === 0) {
        throw new ApiError(409, 'EmptyCart', 'the cart is empty: put something into it first');
      }
      await pay(trace, cart.total);
      const items = cart.lines.map(({ product, quantity }) => ({ productId: product.id, quantity }));
      const order = await database.saveOrder(trace, cartId, {
        items,
        total: cart.total,
        name,
        placedAt: new Date().toISOString(),
      });
      trace.info(`order ${order.id} placed over ${(order.total / 100).toFixed(2)} EUR`, {
        'order.id': order.id,
        'order.total': order.total,
      });
      return { status: 201, body: { order } };
    }),
    read('/api/orders/:id', async ({ parameters, trace }) => {
      const order = await database.order(trace, parameters['id'] ?? '');
      if (!order) {
        throw new ApiError(404, 'OrderNotFound', `there is no order ${parameters['id'] ?? ''}`);
      }
      return ok({ order: { ...order, ...cartView(order.items) } });
    }),
    read('/api/reports/sales', async ({ trace }) => {
      trace.warn('sales report reads the whole table: no index on sales.month');
      return ok({ months: await database.salesByMonth(trace, reportMs) });
    }),
  ];
}

function read(pattern: string, handle: Route['handle']): Route {
  return { method: 'GET', pattern, mayFail: false, handle };
}

function write(method: string, pattern: string, handle: Route['handle']): Route {
  return { method, pattern, mayFail: true, handle };
}

function ok(body: unknown): ApiResponse {
  return { status: 200, body };
}

function cartIdOf(query: URLSearchParams): string {
  const id = query.get('cart') ?? '';
  if (!/^[\w-]{8,64}$/.test(id)) {
    throw new ApiError(400, 'BadCartId', 'the address needs ?cart=… with 8 to 64 letters, digits, - or _');
  }
  return id;
}

function productOf(id: number): Product {
  const product = PRODUCTS.find((candidate) => candidate.id === id);
  if (!product) {
    throw new ApiError(404, 'ProductNotFound', `there is no product ${id}`);
  }
  return product;
}

function cartView(items: CartItem[]): {
  lines: Array<{ product: Product; quantity: number }>;
  total: number;
  count: number;
} {
  const lines = items.map(({ productId, quantity }) => ({ product: productOf(productId), quantity }));
  return {
    lines,
    total: lines.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0),
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}
