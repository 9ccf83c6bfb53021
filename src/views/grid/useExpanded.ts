import { useCallback, useState } from 'react';
import type { RowPlaces } from './orderedRows';

/**
 * Which rows are expanded.
 * @param first those that are expanded at first
 * @returns `expand` opens or closes a row by its index, or turns it over
 */
export function useExpanded(rows: RowPlaces, first?: string[]) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set(first));
  const expand = useCallback(
    (index: number, open?: boolean) => {
      const id = rows.idAt(index);
      if (id === undefined) {
        return;
      }
      setExpanded((current) => {
        const next = new Set(current);
        if (open ?? !current.has(id)) {
          next.add(id);
        } else {
          next.delete(id);
        }
        return next;
      });
    },
    [rows]
  );
  return { expanded, expand };
}
