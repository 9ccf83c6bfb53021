import { useCallback, useMemo } from 'react';
import type { GridLayout } from '../../../views/grid';
import type { ListUrl } from '../listUrl';
import { usePreference } from '../preferences';
import { columnsOfLayout, layoutOfColumns, parseLayout } from '../../../views/sessions/columns/columnLayout';

const UNCHANGED: GridLayout = {};

/**
 * The arrangement of the columns: a person's own, kept in the browser, or what a shared link or a saved view says. Whoever
 * arranges columns of the latter makes them their own, and the URL says nothing of them any more. Widths are always one's own.
 * @returns `arranged`: the columns shown, in order, for links and saved views; undefined where they are as at first
 */
export function useColumnLayout({ columns }: Pick<ListUrl, 'columns'>, change: (next: Partial<ListUrl>) => void) {
  const [own, setOwn] = usePreference<GridLayout>('columns', UNCHANGED, parseLayout);
  const shared = useMemo(() => columns && layoutOfColumns(columns), [columns]);
  const layout = useMemo(() => (shared ? { ...shared, widths: own.widths } : own), [shared, own]);
  const setLayout = useCallback(
    (next: GridLayout) => {
      const arranged = next.order !== layout.order || next.visibility !== layout.visibility;
      if (shared && !arranged) {
        setOwn({ ...own, widths: next.widths });
        return;
      }
      setOwn(Object.values(next).some((part) => part !== undefined) ? next : undefined);
      if (columns) {
        change({ columns: undefined });
      }
    },
    [layout, shared, own, columns, setOwn, change]
  );
  const arranged = layout.order !== undefined || layout.visibility !== undefined;
  return { layout, setLayout, arranged: arranged ? columnsOfLayout(layout) : undefined };
}
