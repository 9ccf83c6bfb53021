export { ColumnChooser, type ColumnChooserProps } from './ColumnChooser';
export { DataGrid, type DataGridProps } from './DataGrid';
export type { GridColumn, GridSort } from './gridColumn';
export { boundedWidth, shownColumnIds, type GridLayout } from './gridLayout';
