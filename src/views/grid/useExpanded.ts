import { useCallback, useState } from 'react';
import type { RowPlaces } from './orderedRows';

export interface ExpandedOptions {
  rows: RowPlaces;
  /** Whether a row has anything to show. */
  canExpand: (index: number) => boolean;
  /** Those that are expanded at first. */
  first?: string[];
}

/**
 * Which rows are expanded.
 * @returns `expand` opens or closes a row by its index, or turns it over; `touched` are those that ever were expanded: all others are as
 *   high as any row
 */
export function useExpanded({ rows, canExpand, first }: ExpandedOptions) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set(first));
  const [touched, setTouched] = useState(expanded);
  const expand = useCallback(
    (index: number, open?: boolean) => {
      const id = rows.idAt(index);
      if (id === undefined || !canExpand(index)) {
        return;
      }
      setTouched((current) => (current.has(id) ? current : new Set(current).add(id)));
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
    [rows, canExpand]
  );
  return { expanded, touched, expand };
}
