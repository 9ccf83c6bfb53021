import {
  functionalUpdate,
  getCoreRowModel,
  useReactTable,
  type ColumnDef,
  type ColumnSizingState,
  type VisibilityState,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridColumn } from './gridColumn';
import { visibilityOf, type GridLayout } from './gridLayout';

export interface GridColumnsOptions<Row> {
  columns: Array<GridColumn<Row>>;
  layout?: GridLayout;
  onLayoutChange?: (next: GridLayout) => void;
}

const UNCHANGED: GridLayout = {};
const IN_OWN_ORDER: string[] = [];
const IN_OWN_WIDTH: ColumnSizingState = {};
/** Columns are the table's only business: TanStack makes some thirty functions a row, too many for 50,000 rows. */
const NO_ROWS: never[] = [];

/**
 * A grid's columns as they are arranged: order, visibility and widths are TanStack Table's column state, kept by the caller
 * as a layout.
 */
export function useGridColumns<Row>({ columns, layout = UNCHANGED, onLayoutChange }: GridColumnsOptions<Row>) {
  const defs = useMemo(() => columns.map(({ id }): ColumnDef<never> => ({ id })), [columns]);
  const columnOrder = layout.order ?? IN_OWN_ORDER;
  const columnSizing = layout.widths ?? IN_OWN_WIDTH;
  const columnVisibility = useMemo<VisibilityState>(
    () => visibilityOf(columns, layout.visibility),
    [columns, layout.visibility]
  );
  const table = useReactTable({
    data: NO_ROWS,
    columns: defs,
    getCoreRowModel: getCoreRowModel(),
    state: { columnOrder, columnVisibility, columnSizing },
    onColumnOrderChange: (next) => onLayoutChange?.({ ...layout, order: functionalUpdate(next, columnOrder) }),
    onColumnVisibilityChange: (next) =>
      onLayoutChange?.({ ...layout, visibility: functionalUpdate(next, columnVisibility) }),
    onColumnSizingChange: (next) => onLayoutChange?.({ ...layout, widths: functionalUpdate(next, columnSizing) }),
  });
  const all = table.getAllLeafColumns();
  const shown = table.getVisibleLeafColumns();
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  return {
    table,
    /** All, in order. */
    ordered: useMemo(() => all.flatMap(({ id }) => byId.get(id) ?? []), [all, byId]),
    /** Those shown, in order. */
    visible: useMemo(() => shown.flatMap(({ id }) => byId.get(id) ?? []), [shown, byId]),
    /** By id, in px, where they were chosen. */
    widths: columnSizing,
  };
}
