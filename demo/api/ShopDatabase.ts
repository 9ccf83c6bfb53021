import { ApiError } from './ApiError';
import { UNLUCKY_PRODUCT_ID, findProducts, type Product, type ProductQuery } from './catalogue';
import type { RequestTrace } from './RequestTrace';
import type { Random } from '../program/seededRandom';

export interface CartItem {
  productId: number;
  quantity: number;
}

export interface Order {
  id: string;
  items: CartItem[];
  /** In cents. */
  total: number;
  name: string;
  placedAt: string;
}

/** Carts and orders that are kept; the oldest go first, so that visitors without end do not fill the memory. */
const KEPT = 2_000;

/**
 * The shop's data, in memory, behind calls that take as long as a small database's and are traced like it.
 */
export class ShopDatabase {
  private readonly carts = new Map<string, CartItem[]>();
  private readonly orders = new Map<string, Order>();
  private lastOrder = 10_240;

  constructor(private readonly random: Random) {}

  products(trace: RequestTrace, query: ProductQuery): Promise<Product[]> {
    return this.call(trace, { operation: 'SELECT', table: 'products', name: 'db products.search', ms: 8 }, () =>
      findProducts(query)
    );
  }

  cart(trace: RequestTrace, cartId: string): Promise<CartItem[]> {
    return this.call(trace, { operation: 'SELECT', table: 'carts', name: 'db cart.read', ms: 4 }, () => [
      ...(this.carts.get(cartId) ?? []),
    ]);
  }

  /** Sets an item's quantity, 0 removes it. */
  setQuantity(trace: RequestTrace, cartId: string, { productId, quantity }: CartItem): Promise<CartItem[]> {
    return this.call(trace, { operation: 'UPDATE', table: 'carts', name: 'db cart.write', ms: 12 }, () => {
      if (productId === UNLUCKY_PRODUCT_ID && quantity > 0) {
        throw new ApiError(
          500,
          'StockReservationError',
          `no stock row for product ${productId}: reservation rolled back`
        );
      }
      const others = (this.carts.get(cartId) ?? []).filter((item) => item.productId !== productId);
      const items = quantity > 0 ? [...others, { productId, quantity }] : others;
      items.sort((a, b) => a.productId - b.productId);
      remember(this.carts, cartId, items);
      return items;
    });
  }

  saveOrder(trace: RequestTrace, cartId: string, order: Omit<Order, 'id'>): Promise<Order> {
    return this.call(trace, { operation: 'INSERT', table: 'orders', name: 'db orders.insert', ms: 18 }, () => {
      this.lastOrder += 1;
      const saved = { ...order, id: String(this.lastOrder) };
      remember(this.orders, saved.id, saved);
      this.carts.delete(cartId);
      return saved;
    });
  }

  order(trace: RequestTrace, id: string): Promise<Order | undefined> {
    return this.call(trace, { operation: 'SELECT', table: 'orders', name: 'db orders.read', ms: 5 }, () =>
      this.orders.get(id)
    );
  }

  /** The slow one: a report over all sales without an index. */
  salesByMonth(trace: RequestTrace, ms: number): Promise<Array<{ month: string; revenue: number }>> {
    return this.call(trace, { operation: 'SELECT', table: 'sales', name: 'db sales.full_scan', ms, steady: true }, () =>
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((month, index) => ({
        month,
        revenue: Math.round(1_450_000 + 620_000 * Math.sin((index - 2) / 1.9) + 38_000 * index),
      }))
    );
  }

  private call<T>(
    trace: RequestTrace,
    query: { operation: string; table: string; name: string; ms: number; steady?: boolean },
    run: () => T
  ): Promise<T> {
    const ms = query.steady ? query.ms : query.ms * (0.6 + this.random());
    return trace.step(
      query.name,
      {
        'db.system.name': 'postgresql',
        'db.operation.name': query.operation,
        'db.collection.name': query.table,
        'db.namespace': 'shop',
      },
      async () => {
        await new Promise((resolve) => setTimeout(resolve, ms));
        return run();
      }
    );
  }
}

function remember<T>(store: Map<string, T>, id: string, value: T): void {
  store.delete(id);
  store.set(id, value);
  const oldest = store.keys().next();
  if (store.size > KEPT && !oldest.done) {
    store.delete(oldest.value);
  }
}
