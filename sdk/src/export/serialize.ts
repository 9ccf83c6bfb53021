import type { Item, Signal } from './item';
import { otlpJson } from './otlp';

/** A request body, kept as it is until the server has it: sent again unchanged, it is stored once. */
export interface Batch {
  signal: Signal;
  body: Uint8Array<ArrayBuffer>;
  /** Records or spans in it. */
  items: number;
  attempts: number;
}

/** OTLP JSON of items of one signal; more than one batch where the estimate was too low. */
export function toBatches(signal: Signal, items: Item[], maxBytes: number): Batch[] {
  if (items.length === 0) {
    return [];
  }
  const body = new TextEncoder().encode(otlpJson(items.map(({ record }) => record)));
  if (body.byteLength > maxBytes && items.length > 1) {
    const half = items.length >> 1;
    return [...toBatches(signal, items.slice(0, half), maxBytes), ...toBatches(signal, items.slice(half), maxBytes)];
  }
  return [{ signal, body, items: items.length, attempts: 0 }];
}
