import type { IconName } from '@grafana/data';
import type { ReactNode } from 'react';
import type { ColumnFilter } from './columnFilter';

/** A column of a `DataGrid`. */
export interface GridColumn<Row> {
  /** Stands in `data-column` of each cell, in the sort of the URL and in what is stored of a layout. */
  id: string;
  title: string;
  /** Stands in the head in the title's place, where the column is narrower than its title. */
  icon?: IconName;
  /** What the column means, on hover over its head. */
  description?: string;
  /** A track of a CSS grid: `minmax(120px, 1fr)` or `90px`. Never `auto`: every row is laid out by itself. */
  width: string;
  /** Not shown until it is chosen. */
  hidden?: boolean;
  /** Numbers stand right. */
  align?: 'left' | 'right';
  /** What to sort by; `undefined` goes last in both directions. Absent: the column cannot be sorted. */
  sortValue?: (row: Row) => string | number | undefined;
  /** The direction of the first click: numbers are mostly asked for from the top. */
  sortFirst?: 'asc' | 'desc';
  cell: (row: Row, state: CellState) => ReactNode;
  /** The number that the cell writes in words, as it is: `data-value` of the cell. */
  value?: (row: Row) => number | undefined;
  /** The whole text of a cell that may be cut, or more about it. */
  tooltip?: (row: Row) => string | undefined;
  /** By what the column can be filtered: see `filterRows`. */
  filter?: ColumnFilter<Row>;
}

/** What a cell may need to know of its row. */
export interface CellState {
  /** The row is the one that Tab reaches: then buttons in it are reached, too. */
  active: boolean;
  /** Undefined where the row does not expand. */
  expanded?: boolean;
  /** Opens or closes what the row shows below itself. */
  onExpand: () => void;
}

/** The sort of a grid: a column's id and a direction. */
export interface GridSort {
  column: string;
  direction: 'asc' | 'desc';
}
