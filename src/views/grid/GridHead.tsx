import { cx } from '@emotion/css';
import { Icon } from '@grafana/ui';
import React, { type ReactNode, type RefObject } from 'react';
import type { GridColumn, GridSort } from './gridColumn';
import type { GridStyles } from './gridStyles';
import type { ColumnResize } from './useColumnResize';

export interface GridHeadProps<Row> {
  /** The row of heads: its children are measured. */
  head: RefObject<HTMLDivElement>;
  columns: Array<GridColumn<Row>>;
  sort?: GridSort;
  onSort: (sort: GridSort) => void;
  /** Absent: widths are fixed. */
  resize?: ColumnResize;
  /** Stands below the column's title. */
  filter?: (column: GridColumn<Row>) => ReactNode;
  styles: GridStyles;
}

/** The sticky head: a button a column that can be sorted, an edge to drag where it can be resized. */
export function GridHead<Row>({ head, columns, sort, onSort, resize, filter, styles }: GridHeadProps<Row>) {
  const keys = resize && 'Shift+ArrowLeft Shift+ArrowRight';
  return (
    <div role="rowgroup" className={styles.stuck}>
      <div ref={head} role="row" aria-rowindex={1} className={cx(styles.head, filter && styles.tallHead)}>
        {columns.map((column) => {
          const direction = sort?.column === column.id ? sort.direction : undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              // Else it would be named after what is in its filter, too.
              aria-label={filter && column.title}
              aria-sort={direction && (direction === 'asc' ? 'ascending' : 'descending')}
              data-column={column.id}
              title={column.description ?? (column.icon && column.title)}
              className={cx(styles.headCell, filter ? styles.tallHeadCell : column.align === 'right' && styles.right)}
              onKeyDown={resize?.onKeyDown(column.id)}
              // What cannot be sorted has no button that the keyboard could resize it by.
              {...(resize && !column.sortValue && { tabIndex: 0, 'aria-keyshortcuts': keys })}
            >
              {column.sortValue ? (
                <button
                  type="button"
                  className={cx(
                    styles.sortButton,
                    direction && styles.sorted,
                    filter && column.align === 'right' && styles.atEnd
                  )}
                  aria-keyshortcuts={keys}
                  onClick={() => onSort({ column: column.id, direction: next(direction, column.sortFirst) })}
                >
                  <HeadTitle column={column} styles={styles} />
                  {direction && <Icon name={direction === 'asc' ? 'arrow-up' : 'arrow-down'} size="sm" />}
                </button>
              ) : (
                <HeadTitle column={column} styles={styles} />
              )}
              {filter?.(column)}
              {resize && <div aria-hidden="true" className={styles.edge} {...resize.edgeOf(column.id)} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function HeadTitle<Row>({ column, styles }: { column: GridColumn<Row>; styles: GridStyles }) {
  return column.icon ? (
    <>
      <Icon name={column.icon} size="sm" aria-hidden="true" />
      <span className={styles.spoken}>{column.title}</span>
    </>
  ) : (
    <span className={styles.headTitle}>{column.title}</span>
  );
}

function next(current: GridSort['direction'] | undefined, first: GridSort['direction'] = 'asc'): GridSort['direction'] {
  if (!current) {
    return first;
  }
  return current === 'asc' ? 'desc' : 'asc';
}
