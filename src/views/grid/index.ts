export { ColumnChooser, type ColumnChooserProps } from './ColumnChooser';
export { DataGrid, type DataGridProps } from './DataGrid';
export { filterRows, choicesOf, type ColumnFilter } from './columnFilter';
export { HeadFilter, type HeadFilterProps } from './HeadFilter';
export type { CellState, GridColumn, GridSort } from './gridColumn';
export { boundedWidth, shownColumnIds, type GridLayout } from './gridLayout';
