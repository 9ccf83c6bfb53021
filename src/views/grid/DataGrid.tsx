import { useStyles2 } from '@grafana/ui';
import { getCoreRowModel, getSortedRowModel, useReactTable } from '@tanstack/react-table';
import React, { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { toColumnDefs, type GridColumn, type GridSort } from './gridColumn';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { getGridStyles } from './gridStyles';
import { tableWidth } from './tableWidth';
import { useGridKeyboard } from './useGridKeyboard';
import { useGridRows } from './useGridRows';
import { useRoomBelow } from './useRoomBelow';

export interface DataGridProps<Row> {
  /** What the grid lists, for a screen reader: "Sessions". */
  label: string;
  rows: Row[];
  columns: Array<GridColumn<Row>>;
  rowId: (row: Row) => string;
  testId?: string;
  rowTestId?: (row: Row) => string;
  /** The sort, where the caller keeps it (in the URL); together with `onSortChange`. */
  sort?: GridSort;
  onSortChange?: (sort: GridSort) => void;
  /** The first sort, where the grid keeps it itself. Absent: the rows' own order. */
  defaultSort?: GridSort;
  /** A click on the row, or Enter. `newTab` with Ctrl, Command or the middle button. */
  onOpen?: (row: Row, how: { newTab: boolean }) => void;
  selectedId?: string;
  /** What a row shows below itself when expanded. Without `onOpen`, a click and Enter expand too. */
  renderExpanded?: (row: Row) => ReactNode;
  /** Ids that start expanded, where the grid keeps them itself. */
  defaultExpanded?: string[];
  footer?: ReactNode;
  /** px; absent: down to the window's bottom, 320 px at least. */
  maxHeight?: number;
}

/** A sortable grid with a sticky head and a keyboard path; long lists draw only the rows in view. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, rows, columns, rowId, testId, rowTestId, onOpen, selectedId, renderExpanded, footer, maxHeight } =
    props;
  const styles = useStyles2(getGridStyles);
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [ownSort, setOwnSort] = useState(props.defaultSort);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set(props.defaultExpanded));
  const room = useRoomBelow(frame, 320);
  const sort = props.onSortChange ? props.sort : ownSort;

  const columnDefs = useMemo(() => toColumnDefs(columns), [columns]);
  // A sort that came from the URL may name a column that there is not.
  const sorting = useMemo(
    () =>
      sort && columns.some((column) => column.id === sort.column && column.sortValue)
        ? [{ id: sort.column, desc: sort.direction === 'desc' }]
        : [],
    [sort, columns]
  );
  const table = useReactTable({
    data: rows,
    columns: columnDefs,
    state: { sorting },
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const sorted = table.getRowModel().rows;
  const ids = useMemo(() => sorted.map((row) => row.id), [sorted]);
  const { items, totalHeight, measure, scrollTo, activeIndex: kept } = useGridRows({ ids, scroller });

  const expand = useCallback(
    (index: number, open?: boolean) => {
      const id = ids[index];
      if (id !== undefined) {
        setExpanded((current) => {
          const next = new Set(current);
          if (open ?? !current.has(id)) {
            next.add(id);
          } else {
            next.delete(id);
          }
          return next;
        });
      }
    },
    [ids]
  );
  const press = (index: number, newTab: boolean) => {
    const row = sorted[index];
    if (row && onOpen) {
      onOpen(row.original, { newTab });
    } else if (renderExpanded) {
      expand(index);
    }
  };
  const pressable = Boolean(onOpen ?? renderExpanded);
  const { activeIndex, setActiveId, onKeyDown } = useGridKeyboard({
    ids,
    container: scroller,
    pageSize: 10,
    scrollTo,
    onEnter: pressable ? press : undefined,
    onExpand: renderExpanded ? expand : undefined,
  });
  kept.current = activeIndex;

  const template = columns.map((column) => column.width).join(' ');
  return (
    <div ref={frame} className={styles.frame} data-testid={testId} style={{ maxHeight: maxHeight ?? room }}>
      <div ref={scroller} className={styles.scroller}>
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={sorted.length + 1}
          aria-colcount={columns.length}
          className={styles.table}
          style={{ minWidth: tableWidth(columns) }}
          onKeyDown={onKeyDown}
        >
          <GridHead
            columns={columns}
            sort={sort}
            onSort={props.onSortChange ?? setOwnSort}
            template={template}
            styles={styles}
          />
          <div role="rowgroup" className={styles.body} style={{ height: totalHeight }}>
            {items.map(({ index, top }) => {
              const row = sorted[index];
              return (
                row && (
                  <div
                    key={row.id}
                    role="presentation"
                    ref={measure}
                    data-index={index}
                    className={top === undefined ? undefined : styles.virtualItem}
                    style={top === undefined ? undefined : { transform: `translateY(${top}px)` }}
                  >
                    <GridRow
                      row={row.original}
                      id={row.id}
                      index={index}
                      columns={columns}
                      template={template}
                      styles={styles}
                      testId={rowTestId?.(row.original)}
                      active={index === activeIndex}
                      selected={row.id === selectedId}
                      expanded={renderExpanded ? expanded.has(row.id) : undefined}
                      expansion={renderExpanded && expanded.has(row.id) ? renderExpanded(row.original) : undefined}
                      onPress={pressable ? (newTab) => press(index, newTab) : undefined}
                      onFocus={() => setActiveId(row.id)}
                    />
                  </div>
                )
              );
            })}
          </div>
        </div>
      </div>
      {footer && <div className={styles.footer}>{footer}</div>}
    </div>
  );
}
