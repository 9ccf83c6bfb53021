import { useCallback, useMemo } from 'react';
import type { Resource } from '../../model/resource';
import type { ErrorEvent } from '../../model/story';
import type { SessionEvent } from '../../views/events/sessionEvents';
import type { SessionTabProps } from './sessionTabProps';
import type { SessionUrl } from './sessionUrl';
import { NO_FILTERS } from './tabFilters';
import type { SessionUrlState } from './useSessionUrl';

type Steps = Pick<SessionTabProps, 'onSelect' | 'onOpenResource' | 'onOpenError' | 'onOpenEvent'>;

/** The ways from one fact to its neighbour; a neighbour on another page than the chosen one shows all pages, and filters do not hide it. */
export function useSessionSteps({
  url,
  change,
  allEvents,
}: {
  url: SessionUrl;
  change: SessionUrlState['change'];
  allEvents: SessionEvent[];
}): Steps {
  const { view } = url;
  const go = useCallback(
    (tab: SessionUrl['tab'], row: string, viewId: string | undefined) =>
      change({ ...NO_FILTERS, tab, row, view: view === viewId ? view : undefined }),
    [change, view]
  );
  return useMemo(() => {
    const openEvent = (tab: SessionUrl['tab'], event: SessionEvent | undefined) =>
      event && go(tab, event.id, event.viewId);
    return {
      onSelect: (row) => change({ row }, { replace: true }),
      onOpenResource: (resource: Resource) => go('resources', resource.spanId, resource.viewId),
      onOpenError: (error: ErrorEvent) =>
        openEvent(
          'errors',
          allEvents.find((event) => event.kind === 'error' && event.error === error)
        ),
      onOpenEvent: (id) =>
        openEvent(
          'actions',
          allEvents.find((event) => event.id === id)
        ),
    };
  }, [change, go, allEvents]);
}
