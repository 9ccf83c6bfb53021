import { QueryError } from '../query/QueryError';
import { durationNs } from '../query/units';

const SECOND_NS = 1_000_000_000n;

/** A whole number from a parameter. */
export function integerParameter(parameters: URLSearchParams, name: string, fallback: number): number {
  const text = parameters.get(name);
  if (!text) {
    return fallback;
  }
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(Number(text))) {
    throw new QueryError(`invalid ${name}: "${text}" is not a whole number`);
  }
  return Number(text);
}

/**
 * A time as Loki reads it: Unix nanoseconds, Unix seconds (at most 10 digits, or with a fraction), or RFC 3339.
 * @returns Unix nanoseconds
 */
export function timeParameter(parameters: URLSearchParams, name: string, fallback: bigint): bigint {
  const text = parameters.get(name);
  if (!text) {
    return fallback;
  }
  if (/^\d+\.\d*$/.test(text)) {
    return BigInt(Math.round(Number(text) * 1000)) * 1_000_000n;
  }
  if (/^\d+$/.test(text)) {
    return text.length <= 10 ? BigInt(text) * SECOND_NS : BigInt(text);
  }
  const ms = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(ms)) {
    throw new QueryError(`could not parse '${name}' parameter: "${text}" is not a time`);
  }
  return BigInt(ms) * 1_000_000n;
}

/**
 * A duration: seconds as a number, or `5m`.
 * @returns nanoseconds, or undefined when the parameter is missing
 */
export function durationParameter(parameters: URLSearchParams, name: string): bigint | undefined {
  const text = parameters.get(name);
  if (!text) {
    return undefined;
  }
  const ns = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1e9 : durationNs(text);
  if (ns === undefined) {
    throw new QueryError(`cannot parse "${text}" to a valid duration`);
  }
  return BigInt(Math.round(ns));
}

/** `start` and `end` in Unix nanoseconds; without them the last hour, or `since`. */
export function rangeParameters(parameters: URLSearchParams, nowMs: number): { start: bigint; end: bigint } {
  const now = BigInt(nowMs) * 1_000_000n;
  const end = timeParameter(parameters, 'end', now);
  const since = durationParameter(parameters, 'since') ?? 3600n * SECOND_NS;
  const start = timeParameter(parameters, 'start', (end < now ? end : now) - since);
  if (end < start) {
    throw new QueryError('end timestamp must not be before or equal to start time');
  }
  return { start, end };
}
