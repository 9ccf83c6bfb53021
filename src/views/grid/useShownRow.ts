import { useEffect } from 'react';
import type { RowPlaces } from './orderedRows';

export interface ShownRowOptions {
  rows: RowPlaces;
  /** The id of the row that a link or a step from elsewhere points at. */
  id: string | undefined;
  scrollTo: (index: number) => void;
  setActiveId: (id: string) => void;
}

/** Scrolls to a row when it is asked for, or comes; the keyboard then goes on from there. */
export function useShownRow({ rows, id, scrollTo, setActiveId }: ShownRowOptions): void {
  const index = id === undefined ? -1 : rows.indexOf(id);
  useEffect(() => {
    if (id !== undefined && index >= 0) {
      scrollTo(index);
      setActiveId(id);
    }
    // Only when another row is asked for: rows that come before it must not pull the list away from under the reader.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, index >= 0]);
}
