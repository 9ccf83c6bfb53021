import type { TextRanks } from './textRanks';

/** What a list is sorted by, a number a row; NaN where there is no value. */
export interface SortKeys {
  values: Float64Array;
  /** Where given, the values are whole numbers from 0 and below this. */
  below?: number;
}

/**
 * @param sortValue texts and numbers; where both come, numbers are compared as texts
 * @param ranks of the column's texts
 */
export function sortKeys<Row>(
  rows: readonly Row[],
  sortValue: (row: Row) => string | number | undefined,
  ranks: TextRanks
): SortKeys {
  const values = rows.map(sortValue);
  return values.some((value) => typeof value === 'string')
    ? ranks.rankAll(values.map((value) => (typeof value === 'number' ? String(value) : value)))
    : { values: Float64Array.from(values, (value) => (Number.isFinite(value) ? (value as number) : NaN)) };
}
