import { cx } from '@emotion/css';
import { Icon } from '@grafana/ui';
import React from 'react';
import type { GridColumn, GridSort } from './gridColumn';
import type { GridStyles } from './gridStyles';

export interface GridHeadProps<Row> {
  columns: Array<GridColumn<Row>>;
  sort?: GridSort;
  onSort: (sort: GridSort) => void;
  template: string;
  styles: GridStyles;
}

/** The sticky head: a button a column that can be sorted. */
export function GridHead<Row>({ columns, sort, onSort, template, styles }: GridHeadProps<Row>) {
  return (
    <div role="rowgroup" className={styles.stuck}>
      <div role="row" aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => {
          const direction = sort?.column === column.id ? sort.direction : undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={direction && (direction === 'asc' ? 'ascending' : 'descending')}
              data-column={column.id}
              title={column.description}
              className={cx(styles.headCell, column.align === 'right' && styles.right)}
            >
              {column.sortValue ? (
                <button
                  type="button"
                  className={cx(styles.sortButton, direction && styles.sorted)}
                  onClick={() => onSort({ column: column.id, direction: next(direction, column.sortFirst) })}
                >
                  {column.title}
                  {direction && <Icon name={direction === 'asc' ? 'arrow-up' : 'arrow-down'} size="sm" />}
                </button>
              ) : (
                column.title
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function next(current: GridSort['direction'] | undefined, first: GridSort['direction'] = 'asc'): GridSort['direction'] {
  if (!current) {
    return first;
  }
  return current === 'asc' ? 'desc' : 'asc';
}
