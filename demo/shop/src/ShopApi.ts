export interface Product {
  id: number;
  name: string;
  category: string;
  /** In cents. */
  price: number;
  rating: number;
  reviews: number;
  description: string;
}

export interface Cart {
  lines: Array<{ product: Product; quantity: number }>;
  /** In cents. */
  total: number;
  count: number;
}

export interface Order extends Cart {
  id: string;
  name: string;
  placedAt: string;
}

export interface Checkout {
  name: string;
  email: string;
  address: string;
  card: string;
}

/** The API said no, or could not be reached. */
export class ShopApiError extends Error {
  override readonly name = 'ShopApiError';

  constructor(
    message: string,
    /** The HTTP status; 0 when there was no answer. */
    readonly status: number,
    readonly traceId?: string
  ) {
    super(message);
  }
}

/** Calls the shop's API. Every method rejects with a ShopApiError. */
export class ShopApi {
  constructor(
    private readonly apiUrl: string,
    private readonly cartId: string
  ) {}

  products(search: { text?: string; category?: string; featured?: boolean }): Promise<{
    products: Product[];
    categories: Array<{ name: string; products: number }>;
  }> {
    const query = new URLSearchParams();
    if (search.text) {
      query.set('q', search.text);
    }
    if (search.category) {
      query.set('category', search.category);
    }
    if (search.featured) {
      query.set('featured', '1');
    }
    return this.call('GET', `/api/products?${query}`);
  }

  product(id: string): Promise<{ product: Product; related: Product[] }> {
    return this.call('GET', `/api/products/${encodeURIComponent(id)}`);
  }

  cart(): Promise<Cart> {
    return this.call('GET', this.inCart('/api/cart'));
  }

  addToCart(productId: number): Promise<Cart> {
    return this.call('POST', this.inCart('/api/cart/items'), { productId, quantity: 1 });
  }

  setQuantity(productId: number, quantity: number): Promise<Cart> {
    return this.call('PATCH', this.inCart(`/api/cart/items/${productId}`), { quantity });
  }

  removeFromCart(productId: number): Promise<Cart> {
    return this.call('DELETE', this.inCart(`/api/cart/items/${productId}`));
  }

  async placeOrder(checkout: Checkout): Promise<Order> {
    const { order } = await this.call<{ order: Order }>('POST', this.inCart('/api/orders'), checkout);
    return order;
  }

  async order(id: string): Promise<Order> {
    const { order } = await this.call<{ order: Order }>('GET', `/api/orders/${encodeURIComponent(id)}`);
    return order;
  }

  sales(): Promise<{ months: Array<{ month: string; revenue: number }> }> {
    return this.call('GET', '/api/reports/sales');
  }

  /** Asks for a failure: the demo's "failing request". */
  fail(): Promise<never> {
    return this.call('GET', '/api/products?fail=1');
  }

  private inCart(path: string): string {
    return `${path}?cart=${this.cartId}`;
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    let response: Response;
    try {
      response = await fetch(`${this.apiUrl}${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
    } catch (cause) {
      throw new ShopApiError('The shop could not be reached. Are you online?', 0);
    }
    const answer = (await response.json().catch(() => ({}))) as T & { error?: { message?: string }; traceId?: string };
    if (!response.ok) {
      throw new ShopApiError(
        answer.error?.message ?? `The shop answered ${response.status}`,
        response.status,
        answer.traceId
      );
    }
    return answer;
  }
}
