import { ApiError } from './ApiError';
import type { Random } from '../program/seededRandom';

/** Failures as they happen in shops, one of which is picked when a random failure strikes. */
const MISFORTUNES = [
  { status: 500, code: 'DeadlockDetected', message: 'deadlock detected: the transaction was rolled back' },
  { status: 502, code: 'UpstreamError', message: 'inventory service answered with a broken response' },
  { status: 503, code: 'ConnectionPoolExhausted', message: 'no database connection became free within 30 ms' },
  { status: 504, code: 'PaymentGatewayTimeout', message: 'payment gateway did not answer in time' },
] as const;

/**
 * Fails on demand: `?fail=1` gives 500, `?fail=503` that status.
 *
 * @throws ApiError when the query asks for a failure
 */
export function failOnDemand(query: URLSearchParams): void {
  const wanted = query.get('fail');
  if (wanted === null || wanted === '0') {
    return;
  }
  const status = Number(wanted);
  const usable = Number.isInteger(status) && status >= 400 && status <= 599;
  throw new ApiError(usable ? status : 500, 'RequestedFailure', 'this request was asked to fail');
}

/**
 * Fails by chance.
 *
 * @param rate the share of requests that fail, from 0 to 1
 * @throws ApiError when chance has it
 */
export function failByChance(random: Random, rate: number): void {
  if (random() >= rate) {
    return;
  }
  const misfortune = MISFORTUNES[Math.floor(random() * MISFORTUNES.length)] ?? MISFORTUNES[0];
  throw new ApiError(misfortune.status, misfortune.code, misfortune.message);
}
