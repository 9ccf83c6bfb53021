import { useCallback, useMemo } from 'react';
import type { Resource } from '../../model/resource';
import type { ErrorEvent } from '../../model/story';
import { isTraceId } from '../../model/traceIds';
import type { SessionEvent } from '../../views/events/sessionEvents';
import type { SessionTabProps } from './sessionTabProps';
import type { SessionUrl } from './sessionUrl';
import { NO_FILTERS } from './tabFilters';
import type { SessionUrlState } from './useSessionUrl';

export type SessionSteps = Pick<
  SessionTabProps,
  'onSelect' | 'onOpenResource' | 'onOpenError' | 'onOpenEvent' | 'onOpenLogs'
>;

/** The ways from one fact to its neighbour; a neighbour on another page than the chosen one shows all pages, and filters do not hide it. */
export function useSessionSteps({
  url,
  change,
  allEvents,
}: {
  url: SessionUrl;
  change: SessionUrlState['change'];
  allEvents: SessionEvent[];
}): SessionSteps {
  const { view } = url;
  const go = useCallback(
    (tab: SessionUrl['tab'], row: string | undefined, viewId: string | undefined, q?: string) =>
      change({ ...NO_FILTERS, tab, row, view: view === viewId ? view : undefined, q }),
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
      // The search finds a trace by its id: the record's own line among those of the services.
      onOpenLogs: ({ lineId, traceId, viewId }) => go('logs', lineId, viewId, isTraceId(traceId) ? traceId : undefined),
    };
  }, [change, go, allEvents]);
}
