import type { Field } from '@grafana/data';
import { asAmount } from './values';

/** How many ms one of a unit of Grafana's is; a column without a unit is in ms. */
const MS_OF_UNIT: Record<string, number> = { ns: 1e-6, µs: 1e-3, s: 1000, m: 60_000, h: 3_600_000 };

/** A duration of a column in ms; undefined where it has none. */
export function msIn(field: Field | undefined, row: number): number | undefined {
  const amount = asAmount(field?.values[row]);
  return amount === undefined ? undefined : amount * msOfUnit(field);
}

/** How many ms one of a column's numbers is. */
export function msOfUnit(field: Field | undefined): number {
  return MS_OF_UNIT[field?.config.unit ?? ''] ?? 1;
}
