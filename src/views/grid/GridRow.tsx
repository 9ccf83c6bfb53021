import { cx } from '@emotion/css';
import React, { type MouseEvent, type ReactNode } from 'react';
import type { CellState, GridColumn } from './gridColumn';
import { visibleText } from '../text/visibleText';
import type { GridStyles } from './gridStyles';

export interface GridRowProps<Row> {
  row: Row;
  id: string;
  /** Place in the sorted rows, from 0. */
  index: number;
  columns: Array<GridColumn<Row>>;
  styles: GridStyles;
  testId?: string;
  data?: RowData<Row>;
  /** The one row that Tab reaches. */
  active: boolean;
  selected: boolean;
  /** Undefined where rows do not expand. */
  expanded?: boolean;
  expansion?: ReactNode;
  /** Opens, or expands; undefined where a click does nothing. */
  onPress?: (index: number, newTab: boolean) => void;
  onFocus: (id: string) => void;
  onExpand: (index: number) => void;
}

/** Attributes that a row carries beside those of the grid. */
export type RowData<Row> = (row: Row) => Record<`data-${string}`, string | undefined>;

/** A row and, below it, what it shows when expanded. */
function AnyGridRow<Row>(props: GridRowProps<Row>) {
  const { row, id, index, columns, styles, testId, data, active, selected, expanded, expansion } = props;
  const { onPress, onFocus, onExpand } = props;
  const state: CellState = { active, expanded, onExpand: () => onExpand(index) };

  const press = (event: MouseEvent<HTMLElement>) => {
    if (onPress && !isOnControl(event) && !isSelectingText() && (event.button === 0 || event.button === 1)) {
      onPress(index, event.button === 1 || event.ctrlKey || event.metaKey);
    }
  };

  return (
    <>
      <div
        {...data?.(row)}
        role="row"
        aria-rowindex={index + 2}
        aria-selected={selected || undefined}
        aria-expanded={expanded}
        tabIndex={active ? 0 : -1}
        data-row-id={id}
        data-testid={testId}
        className={cx(styles.row, onPress && styles.clickable, (selected || expanded) && styles.selected)}
        onClick={press}
        onAuxClick={press}
        onMouseDown={onPress && keepFromScrolling}
        onFocus={() => onFocus(id)}
      >
        {columns.map((column) => (
          <div
            key={column.id}
            role="gridcell"
            data-column={column.id}
            data-value={column.value?.(row)}
            title={visibleIfAny(column.tooltip?.(row))}
            className={column.align === 'right' ? styles.rightCell : styles.cell}
          >
            {column.cell(row, state)}
          </div>
        ))}
      </div>
      {expanded && (
        <div role="row" aria-rowindex={index + 2} data-testid={testId && `${testId}-expanded`}>
          <div role="gridcell" aria-colspan={columns.length} className={styles.expansion}>
            {expansion}
          </div>
        </div>
      )}
    </>
  );
}

/** Drawn anew only when something of it changes: scrolling moves many rows a second. */
export const GridRow = React.memo(AnyGridRow) as typeof AnyGridRow;

/** Tooltips tell of what strangers' browsers send, whichever column it is. */
function visibleIfAny(tooltip: string | undefined): string | undefined {
  return tooltip === undefined ? undefined : visibleText(tooltip);
}

/** Links and buttons inside a row do their own thing. */
function isOnControl(event: MouseEvent<HTMLElement>): boolean {
  return event.target instanceof Element && event.target.closest('a, button, input, select, summary, label') !== null;
}

/** Someone who marks text to copy it does not want to leave. */
function isSelectingText(): boolean {
  return window.getSelection()?.type === 'Range';
}

/** The middle button begins to scroll on some systems, and then clicks no more. */
function keepFromScrolling(event: MouseEvent<HTMLElement>): void {
  if (event.button === 1 && !isOnControl(event)) {
    event.preventDefault();
  }
}
