import { useCallback, useState } from 'react';

/**
 * Which rows are expanded.
 * @param ids in the order shown
 * @param first those that are expanded at first
 * @returns `expand` opens or closes a row by its index, or turns it over
 */
export function useExpanded(ids: string[], first?: string[]) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set(first));
  const expand = useCallback(
    (index: number, open?: boolean) => {
      const id = ids[index];
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
    [ids]
  );
  return { expanded, expand };
}
