import type { ColumnDef } from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** A column of a `DataGrid`. */
export interface GridColumn<Row> {
  /** Stands in `data-column` of each cell and in the sort of the URL. */
  id: string;
  title: string;
  /** What the column means, on hover over its head. */
  description?: string;
  /** A track of a CSS grid: `minmax(120px, 1fr)` or `90px`. Never `auto`: every row is laid out by itself. */
  width: string;
  /** Numbers stand right. */
  align?: 'left' | 'right';
  /** What to sort by; `undefined` goes last in both directions. Absent: the column cannot be sorted. */
  sortValue?: (row: Row) => string | number | undefined;
  /** The direction of the first click: numbers are mostly asked for from the top. */
  sortFirst?: 'asc' | 'desc';
  cell: (row: Row) => ReactNode;
  /** The whole text of a cell that may be cut, or more about it. */
  tooltip?: (row: Row) => string | undefined;
}

/** The sort of a grid: a column's id and a direction. */
export interface GridSort {
  column: string;
  direction: 'asc' | 'desc';
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The columns as TanStack Table wants them; only sorting and order are its business, cells are drawn by the grid. */
export function toColumnDefs<Row>(columns: Array<GridColumn<Row>>): Array<ColumnDef<Row>> {
  return columns.map((column) => ({
    id: column.id,
    accessorFn: (row: Row) => column.sortValue?.(row),
    enableSorting: column.sortValue !== undefined,
    sortDescFirst: column.sortFirst === 'desc',
    sortUndefined: 'last' as const,
    sortingFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
  }));
}

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
