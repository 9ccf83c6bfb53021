// What the API sends as telemetry is tested in main.test.ts, on the real program: the exporters load a module while
// they run, which jest does not allow.
import { startApi, type RunningApi } from './startApi';

const CART = 'cart=0123456789ab';
const CHECKOUT = { name: 'Ana Lima', email: 'ana@example.com', address: 'Mossy Lane 7', card: '4242 4242 4242 4242' };

let api: RunningApi;
/** Nothing listens there: that telemetry cannot be sent must not matter to a caller. */
const NOWHERE = 'http://127.0.0.1:9';

beforeAll(async () => {
  api = await startApi({ host: '127.0.0.1', port: 0, otlpUrl: NOWHERE, seed: 1, reportMs: 50 });
});

afterAll(async () => {
  await api.close();
});

interface Answer {
  status: number;
  body: {
    products?: Array<{ id: number }>;
    product?: { id: number };
    related?: unknown[];
    lines?: Array<{ product: { id: number }; quantity: number }>;
    total?: number;
    count?: number;
    order?: { id: string; total: number };
    months?: unknown[];
    requests?: Array<{ method: string; route: string; status: number; traceId: string }>;
    error?: { code: string; message: string };
    traceId?: string;
  };
  headers: Headers;
}

async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {}
): Promise<Answer> {
  const response = await fetch(`${api.url}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'], headers: response.headers };
}

describe('products', () => {
  it('lists, searches and filters', async () => {
    expect((await call('GET', '/api/products')).body.products).toHaveLength(16);
    expect((await call('GET', '/api/products?q=WAXED%20jacket')).body.products?.map(({ id }) => id)).toEqual([1]);
    expect((await call('GET', '/api/products?category=Lights')).body.products?.map(({ id }) => id)).toEqual([7, 8]);
    expect((await call('GET', '/api/products?featured=1')).body.products).toHaveLength(8);
    expect((await call('GET', '/api/products?q=unicorn')).body.products).toEqual([]);
  });

  it('hands out one with what goes with it, and says when there is none', async () => {
    const one = await call('GET', '/api/products/4');
    expect(one.body.product?.id).toBe(4);
    expect(one.body.related).toHaveLength(3);
    const none = await call('GET', '/api/products/99');
    expect(none.status).toBe(404);
    expect(none.body.error).toEqual({ code: 'ProductNotFound', message: 'there is no product 99' });
  });
});

it('takes a cart from the first thing to the order', async () => {
  expect((await call('POST', `/api/cart/items?${CART}`, { productId: 4 })).status).toBe(201);
  const added = await call('POST', `/api/cart/items?${CART}`, { productId: 4, quantity: 2 });
  expect(added.body).toMatchObject({ count: 3, total: 3_600 });
  await call('POST', `/api/cart/items?${CART}`, { productId: 1 });
  expect((await call('PATCH', `/api/cart/items/4?${CART}`, { quantity: 1 })).body.count).toBe(2);
  expect((await call('DELETE', `/api/cart/items/1?${CART}`)).body.lines?.map(({ product }) => product.id)).toEqual([4]);

  const placed = await call('POST', `/api/orders?${CART}`, CHECKOUT);
  expect(placed.status).toBe(201);
  expect(placed.body.order?.total).toBe(1_200);
  expect((await call('GET', `/api/orders/${placed.body.order?.id ?? ''}`)).body.order?.total).toBe(1_200);
  expect((await call('GET', `/api/cart?${CART}`)).body.count).toBe(0);
  expect((await call('POST', `/api/orders?${CART}`, CHECKOUT)).status).toBe(409);
});

it.each([
  ['POST', `/api/cart/items?${CART}`, { productId: 'four' }, 400],
  ['POST', `/api/cart/items?${CART}`, { productId: 4, quantity: -1 }, 400],
  ['POST', `/api/cart/items?${CART}`, { productId: 77 }, 404],
  ['POST', '/api/cart/items', { productId: 4 }, 400],
  ['POST', `/api/orders?${CART}`, { ...CHECKOUT, email: ' ' }, 422],
  ['POST', `/api/orders?${CART}`, { ...CHECKOUT, card: 'secret' }, 422],
  ['PUT', '/api/products', {}, 405],
  ['GET', '/api/unicorns', undefined, 404],
  ['GET', '/api/orders/1', undefined, 404],
])('%s %s with %j is refused with %i', async (method, path, body, status) => {
  expect((await call(method, path, body)).status).toBe(status);
});

it('refuses a body that is broken or too large, and goes on', async () => {
  const send = (body: string): Promise<Response> =>
    fetch(`${api.url}/api/cart/items?${CART}`, { method: 'POST', body });
  expect((await send('{"productId":')).status).toBe(400);
  expect((await send(JSON.stringify({ productId: 4, note: 'x'.repeat(70_000) }))).status).toBe(413);
  expect((await call('GET', '/healthz')).status).toBe(200);
});

it('fails on demand, and always for the unlucky umbrella', async () => {
  expect((await call('GET', '/api/products?fail=1')).status).toBe(500);
  expect((await call('GET', '/api/products?fail=503')).status).toBe(503);
  expect((await call('GET', '/api/products?fail=0')).status).toBe(200);
  for (let tries = 0; tries < 3; tries += 1) {
    const unlucky = await call('POST', `/api/cart/items?${CART}`, { productId: 13 });
    expect(unlucky.status).toBe(500);
    expect(unlucky.body.error?.code).toBe('StockReservationError');
  }
});

it('makes the sales report slow', async () => {
  const started = performance.now();
  expect((await call('GET', '/api/reports/sales')).body.months).toHaveLength(12);
  expect(performance.now() - started).toBeGreaterThanOrEqual(49);
});

describe('CORS', () => {
  const preflight = (origin: string): Promise<Response> =>
    fetch(`${api.url}/api/cart/items`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'traceparent' },
    });

  it('lets pages of this machine call, with the trace headers', async () => {
    const answer = await preflight('http://127.0.0.1:8080');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:8080');
    for (const header of ['traceparent', 'tracestate', 'baggage', 'content-type']) {
      expect(answer.headers.get('access-control-allow-headers')).toContain(header);
    }
    expect(answer.headers.get('access-control-allow-methods')).toContain('PATCH');
    const { headers } = await call('GET', '/api/products', undefined, { origin: 'http://localhost:8080' });
    expect(headers.get('timing-allow-origin')).toBe('http://localhost:8080');
    expect(headers.get('server-timing')).toMatch(/^app;dur=\d/);
  });

  it.each(['https://elsewhere.example', 'http://127.0.0.1.evil.example', 'null'])(
    'says nothing to %s',
    async (origin) => {
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
    }
  );
});

describe('failures by chance', () => {
  async function failures(failureRate: number): Promise<boolean[]> {
    const other = await startApi({ host: '127.0.0.1', port: 0, otlpUrl: NOWHERE, failureRate, seed: 5 });
    const outcomes: boolean[] = [];
    for (let tries = 0; tries < 12; tries += 1) {
      const answer = await fetch(`${other.url}/api/cart/items?${CART}`, { method: 'POST', body: '{"productId":4}' });
      outcomes.push(answer.status >= 500);
    }
    await other.close();
    return outcomes;
  }

  it('never happen at 0, always at 1, and come the same way for the same seed', async () => {
    expect(await failures(0)).not.toContain(true);
    expect(await failures(1)).not.toContain(false);
    const some = await failures(0.5);
    expect(some).toContain(true);
    expect(some).toContain(false);
    expect(await failures(0.5)).toEqual(some);
  });
});

it('says in words that a port is taken', async () => {
  const port = Number(new URL(api.url).port);
  await expect(startApi({ host: '127.0.0.1', port, otlpUrl: NOWHERE })).rejects.toThrow(
    `port ${port} on 127.0.0.1 is in use`
  );
});
