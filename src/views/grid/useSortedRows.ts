import { useMemo, useState } from 'react';
import type { GridColumn, GridSort } from './gridColumn';
import { OrderedRows } from './orderedRows';
import { sortKeys } from './sortKeys';
import { sortOrder } from './sortOrder';
import { TextRanks } from './textRanks';

export interface SortedRowsOptions<Row> {
  rows: Row[];
  columns: Array<GridColumn<Row>>;
  sort?: GridSort;
  /** What it says of a row does not change as long as `rows` is the same. */
  rowId: (row: Row) => string;
}

/** Rows in the order of a sort; in their own without one, or by a column that there is not (a sort may come from the URL). */
export function useSortedRows<Row>({ rows, columns, sort, rowId }: SortedRowsOptions<Row>): OrderedRows<Row> {
  const [ranks] = useState(() => new Map<string, TextRanks>());
  const column = sort && columns.find(({ id }) => id === sort.column);
  const { id, sortValue } = column ?? {};
  const direction = sort?.direction ?? 'asc';
  const keys = useMemo(() => {
    if (id === undefined || !sortValue) {
      return undefined;
    }
    const ofColumn = ranks.get(id) ?? new TextRanks();
    ranks.set(id, ofColumn);
    return sortKeys(rows, sortValue, ofColumn);
  }, [rows, id, sortValue, ranks]);
  const order = useMemo(() => keys && sortOrder(keys, direction), [keys, direction]);
  // Callers give a new function with each render.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => new OrderedRows(rows, rowId, order), [rows, order]);
}
