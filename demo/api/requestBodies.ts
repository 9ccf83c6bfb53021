import { ApiError } from './ApiError';
import type { CartItem } from './ShopDatabase';

const MAX_QUANTITY = 99;

/** @throws ApiError 400 when the body is no `{ productId, quantity? }` */
export function readItem(body: unknown): CartItem {
  const { productId, quantity = 1 } = fields(body);
  if (typeof productId !== 'number' || !isQuantity(quantity) || quantity === 0) {
    throw new ApiError(
      400,
      'BadRequest',
      `the body must be { productId, quantity } with a quantity from 1 to ${MAX_QUANTITY}`
    );
  }
  return { productId, quantity };
}

/** @throws ApiError 400 when the body is no `{ quantity }` */
export function readQuantity(body: unknown): number {
  const { quantity } = fields(body);
  if (!isQuantity(quantity)) {
    throw new ApiError(400, 'BadRequest', `the body must be { quantity } from 0 to ${MAX_QUANTITY}`);
  }
  return quantity;
}

/** Takes only what the order keeps: the e-mail and the card are checked and forgotten. */
export function readCheckout(body: unknown): { name: string } {
  const { name, email, address, card } = fields(body);
  const missing = Object.entries({ name, email, address, card })
    .filter(([, value]) => typeof value !== 'string' || value.trim() === '')
    .map(([key]) => key);
  if (missing.length > 0) {
    throw new ApiError(422, 'IncompleteOrder', `please fill in: ${missing.join(', ')}`);
  }
  if (!/^[\d ]{12,23}$/.test(String(card))) {
    throw new ApiError(422, 'BadCardNumber', 'the card number must have 12 to 19 digits');
  }
  return { name: String(name) };
}

function fields(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ApiError(400, 'BadRequest', 'the body must be a JSON object');
  }
  return body as Record<string, unknown>;
}

function isQuantity(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_QUANTITY;
}
