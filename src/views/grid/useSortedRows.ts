import { useMemo, useState } from 'react';
import type { GridColumn, GridSort } from './gridColumn';
import { sortKeys } from './sortKeys';
import { sortRows } from './sortRows';
import { TextRanks } from './textRanks';

export interface SortedRowsOptions<Row> {
  rows: Row[];
  columns: Array<GridColumn<Row>>;
  sort?: GridSort;
}

/** Rows in the order of a sort; in their own without one, or by a column that there is not (a sort may come from the URL). */
export function useSortedRows<Row>({ rows, columns, sort }: SortedRowsOptions<Row>): Row[] {
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
  return useMemo(() => (keys ? sortRows(rows, keys, direction) : rows), [rows, keys, direction]);
}
