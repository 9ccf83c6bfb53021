import { useCallback, type RefObject } from 'react';
import { useWidth } from '../graph/useWidth';
import type { GridColumn } from '../grid';
import { columnsThatFit } from './columnsThatFit';

/** Beside the columns there are the grid's borders and perhaps a scroll bar (px). */
const FRAME_WIDTH = 20;

/** Leaves those of some columns that an element has room for; another function once its width is another. */
export function useFit<Row>(
  box: RefObject<HTMLElement | null>
): (columns: Array<GridColumn<Row>>) => Array<GridColumn<Row>> {
  const width = useWidth(box);
  return useCallback((columns) => columnsThatFit(columns, Math.max(0, width - FRAME_WIDTH)), [width]);
}
