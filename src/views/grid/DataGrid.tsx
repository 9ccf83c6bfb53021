import { useStyles2 } from '@grafana/ui';
import React, {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
} from 'react';
import type { GridColumn, GridSort } from './gridColumn';
import { GridHead } from './GridHead';
import type { GridLayout } from './gridLayout';
import { GridRow, type RowData } from './GridRow';
import { getGridStyles, ROW_HEIGHT, TALL_HEAD_HEIGHT, TRACKS_PROPERTY } from './gridStyles';
import { tableWidth } from './tableWidth';
import { useColumnResize } from './useColumnResize';
import { useEndReached } from './useEndReached';
import { useExpanded } from './useExpanded';
import { useGridColumns } from './useGridColumns';
import { useGridKeyboard } from './useGridKeyboard';
import { useGridRows } from './useGridRows';
import { useKeptPlace } from './useKeptPlace';
import { useRoomBelow } from './useRoomBelow';
import { useShownRow } from './useShownRow';
import { useSortedRows } from './useSortedRows';

export interface DataGridProps<Row> {
  /** What the grid lists, for a screen reader: "Sessions". */
  label: string;
  rows: Row[];
  /** The same array as long as the cells show the same. */
  columns: Array<GridColumn<Row>>;
  /** A row's id is the same as long as `rows` is. */
  rowId: (row: Row) => string;
  testId?: string;
  rowTestId?: (row: Row) => string;
  /** What a row carries in `data-…` attributes. The same function as long as it says the same. */
  rowData?: RowData<Row>;
  /** The sort, where the caller keeps it (in the URL); together with `onSortChange`. */
  sort?: GridSort;
  onSortChange?: (sort: GridSort) => void;
  /** What stands in the head of a column below its title: a `HeadFilter`. Absent: the head is as high as a row. */
  headFilter?: (column: GridColumn<Row>) => ReactNode;
  /** The first sort, where the grid keeps it itself. Absent: the rows' own order. */
  defaultSort?: GridSort;
  /** Which columns are shown, in which order and how wide. Absent: as the columns say. */
  layout?: GridLayout;
  /** Keeps the layout; with it, columns can be resized. */
  onLayoutChange?: (next: GridLayout) => void;
  /** A click on the row, or Enter. `newTab` with Ctrl, Command or the middle button. */
  onOpen?: (row: Row, how: { newTab: boolean }) => void;
  selectedId?: string;
  /** The selected row is scrolled to when it is set from elsewhere. */
  showSelected?: boolean;
  /** What a row shows below itself when expanded. Without `onOpen`, a click and Enter expand too. */
  renderExpanded?: (row: Row) => ReactNode;
  /** Whether a row has something to show below itself; the same function as long as it says the same. Absent: every row has. */
  canExpand?: (row: Row) => boolean;
  /** Ids that start expanded, where the grid keeps them itself. */
  defaultExpanded?: string[];
  /** Someone got to the end of the rows: by scrolling, or going on from there. Once for the same `rows`. */
  onEndReached?: () => void;
  /** In the place of the rows where there are none. */
  empty?: ReactNode;
  footer?: ReactNode;
  /** px; absent: down to the window's bottom, 320 px at least. */
  maxHeight?: number;
}

/** A sortable grid with a sticky head and a keyboard path; long lists draw only the rows in view. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, rows, columns, testId, rowTestId, onOpen, selectedId, renderExpanded, footer, maxHeight } = props;
  const { headFilter, canExpand: may } = props;
  const styles = useStyles2(getGridStyles);
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [ownSort, setOwnSort] = useState(props.defaultSort);
  const room = useRoomBelow(frame, 320);
  const sort = props.onSortChange ? props.sort : ownSort;

  const { table, visible, widths } = useGridColumns(props);
  const { head, resize, ...drawn } = useColumnResize({
    ids: useMemo(() => visible.map(({ id }) => id), [visible]),
    widths,
    onResize: props.onLayoutChange && ((next) => table.setColumnSizing(next)),
  });
  const sorted = useSortedRows({ rows, columns, sort, rowId: props.rowId });
  const canExpand = useCallback(
    (index: number) => {
      const row = sorted.at(index);
      return row !== undefined && (may?.(row) ?? true);
    },
    [sorted, may]
  );
  const { expanded, touched, expand } = useExpanded({ rows: sorted, canExpand, first: props.defaultExpanded });
  const alike = touched.size === 0;
  const headHeight = headFilter ? TALL_HEAD_HEIGHT : ROW_HEIGHT;
  const {
    items,
    totalHeight,
    measure,
    scrollTo,
    scrollWithin,
    jumpTo,
    activeIndex: kept,
  } = useGridRows({
    rows: sorted,
    scroller,
    headHeight,
    alike,
  });
  const order = sort ? `${sort.column} ${sort.direction}` : '';
  const keepPlace = useKeptPlace({ rows: sorted, order, scroller, alike, jumpTo });
  const { scrolled, pushed } = useEndReached({ rows, scroller, onEndReached: props.onEndReached });

  const latest = useRef({ sorted, onOpen, expand });
  useLayoutEffect(() => {
    latest.current = { sorted, onOpen, expand };
  });
  // One function for all rows and renders, so that rows are only drawn when they change.
  const press = useCallback((index: number, newTab: boolean) => {
    const { current } = latest;
    const row = current.sorted.at(index);
    if (row !== undefined && current.onOpen) {
      current.onOpen(row, { newTab });
    } else {
      current.expand(index);
    }
  }, []);
  const expandRow = useCallback((index: number) => latest.current.expand(index), []);
  const pressable = Boolean(onOpen ?? renderExpanded);
  const { activeIndex, setActiveId, onKeyDown } = useGridKeyboard({
    rows: sorted,
    container: scroller,
    pageSize: 10,
    scrollTo,
    onEnter: pressable ? press : undefined,
    onExpand: renderExpanded ? expand : undefined,
    onLast: pushed,
  });
  kept.current = activeIndex;
  const height = maxHeight ?? room;
  const shown = useShownRow({
    rows: sorted,
    id: props.showSelected ? selectedId : undefined,
    scroller,
    headHeight,
    height,
    alike,
    scrollTo: scrollWithin,
    jumpTo,
    setActiveId,
  });

  // Rows that come before the active one can carry it out of what is drawn: Tab must still reach a row.
  const tabStop = items.some(({ index }) => index === activeIndex) ? activeIndex : items[0]?.index;

  const tracks = visible.map(({ id, width }) => {
    const chosen = drawn.widths[id];
    return { width: chosen === undefined ? width : `${chosen}px` };
  });
  const template = tracks.map(({ width }) => width).join(' ');
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-testid={testId}
      style={{ maxHeight: height }}
      onClickCapture={shown.release}
      onKeyDownCapture={shown.release}
    >
      <div
        ref={scroller}
        className={styles.scroller}
        onScroll={() => {
          keepPlace();
          shown.scrolled();
          scrolled();
        }}
        onWheel={({ deltaY }) => {
          shown.release();
          if (deltaY > 0) {
            pushed();
          }
        }}
      >
        <div
          // Rows say whether they are expanded in a treegrid only.
          role={renderExpanded ? 'treegrid' : 'grid'}
          aria-label={label}
          aria-rowcount={sorted.count + 1}
          aria-colcount={visible.length}
          className={styles.table}
          style={{ minWidth: tableWidth(tracks), [TRACKS_PROPERTY]: template } as CSSProperties}
          onKeyDown={onKeyDown}
        >
          <GridHead
            head={head}
            columns={visible}
            sort={sort}
            onSort={props.onSortChange ?? setOwnSort}
            resize={resize}
            filter={headFilter}
            styles={styles}
          />
          <div role="rowgroup" className={styles.body} style={{ height: totalHeight }}>
            {items.map(({ index, top }) => {
              const row = sorted.at(index);
              const id = sorted.idAt(index);
              return (
                row !== undefined &&
                id !== undefined && (
                  <div
                    key={id}
                    role="presentation"
                    // A row that never was expanded is as high as it is thought to be.
                    ref={touched.has(id) ? measure : undefined}
                    data-index={index}
                    className={top === undefined ? undefined : styles.virtualItem}
                    style={top === undefined ? undefined : { transform: `translateY(${top}px)` }}
                  >
                    <GridRow
                      row={row}
                      id={id}
                      index={index}
                      columns={visible}
                      styles={styles}
                      testId={rowTestId?.(row)}
                      data={props.rowData}
                      active={index === tabStop}
                      selected={id === selectedId}
                      expanded={renderExpanded && canExpand(index) ? expanded.has(id) : undefined}
                      expansion={renderExpanded && expanded.has(id) ? renderExpanded(row) : undefined}
                      onPress={pressable ? press : undefined}
                      onFocus={setActiveId}
                      onExpand={expandRow}
                    />
                  </div>
                )
              );
            })}
          </div>
        </div>
        {sorted.count === 0 && props.empty && <div className={styles.empty}>{props.empty}</div>}
      </div>
      {footer && <div className={styles.footer}>{footer}</div>}
    </div>
  );
}
