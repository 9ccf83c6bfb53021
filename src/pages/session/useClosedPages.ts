import { useCallback, useEffect, useState } from 'react';

export interface ClosedPages {
  closed: ReadonlySet<string>;
  /** Opens or closes one page by its key. */
  toggle: (key: string) => void;
  set: (closed: ReadonlySet<string>) => void;
}

/**
 * The pages of the list whose rows are put away.
 * @param selectedPage the key of the page of the selected row: it is opened when a row is selected, and can be closed again
 * @param row the selected row
 */
export function useClosedPages(selectedPage: string | undefined, row: string | undefined): ClosedPages {
  const [closed, set] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (key: string) =>
      set((before) => {
        const next = new Set(before);
        return next.delete(key) ? next : next.add(key);
      }),
    []
  );
  useEffect(() => {
    if (selectedPage !== undefined) {
      set((before) => (before.has(selectedPage) ? new Set([...before].filter((key) => key !== selectedPage)) : before));
    }
  }, [selectedPage, row]);
  return { closed, toggle, set };
}
