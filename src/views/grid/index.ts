export { DataGrid, type DataGridProps } from './DataGrid';
export type { GridColumn, GridSort } from './gridColumn';
