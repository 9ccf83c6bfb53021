import { groupBy } from '../../model/groupBy';
import { recordIds } from '../../model/recordIds';
import type { Resource } from '../../model/resource';
import type { LogLine } from '../../model/story';
import { isTraceId } from '../../model/traceIds';
import { recordOf, type EventKind, type SessionEvent } from '../events/sessionEvents';
import { isRequest } from '../waterfall/resourceFilter';

/** What a log line belongs to, as far as that is known. */
export interface LineTargets {
  error?: SessionEvent;
  action?: SessionEvent;
  longTask?: SessionEvent;
  /** Of the page's console, or of a kind that is not known: the row of the line itself. */
  record?: SessionEvent;
  page?: SessionEvent;
  request?: Resource;
  /** Requests of the line's trace among which `request` is the last one that had begun; 1 where there is no choice. */
  ofRequests: number;
  traceId?: string;
}

/**
 * Finds what log lines belong to: by the ids that they carry, else by their trace.
 * @param events of the whole session, by time
 * @param resources of the whole session
 */
export function lineTargets(events: SessionEvent[], resources: Resource[]): (line: LogLine) => LineTargets {
  const byId = new Map(events.map((event) => [`${event.kind} ${idOf(event)}`, event]));
  const ofTrace = new Map<string, SessionEvent>();
  for (const event of events) {
    const { traceId } = recordOf(event);
    if (isTraceId(traceId) && (event.kind === 'action' || event.kind === 'navigation')) {
      ofTrace.set(`${event.kind} ${traceId}`, event);
    }
  }
  const resourceById = new Map(resources.map((resource) => [resource.id, resource]));
  const resourceBySpan = new Map(resources.map((resource) => [resource.spanId, resource]));
  const requestsOf = groupBy(resources.filter(isRequest), ({ traceId }) => traceId);
  const event = (kind: EventKind, id: string | undefined) => (id === undefined ? undefined : byId.get(`${kind} ${id}`));

  return (line) => {
    const ids = recordIds(line.attributes);
    const traceId = isTraceId(line.traceId) ? line.traceId : undefined;
    const own = resourceById.get(ids.resourceId ?? '') ?? resourceBySpan.get(line.spanId ?? '');
    const requests = (traceId && requestsOf.get(traceId)) || [];
    // A page's own line of a load or an action is not of one of its many requests; a service's line is.
    const sure = own !== undefined || requests.length === 1;
    const request = own ?? (sure || line.viewId === undefined ? lastBegun(requests, line.timeMs) : undefined);
    const actionId = ids.actionId ?? request?.actionId;
    const viewId = line.viewId ?? request?.viewId;
    return {
      // An error without an id of its own has its record's.
      error: event('error', ids.errorId) ?? event('error', line.id),
      action: event('action', actionId) ?? ofTrace.get(`action ${traceId}`),
      longTask: event('long_task', ids.longTaskId),
      record: event('console', line.id) ?? event('other', line.id),
      page: event('navigation', viewId) ?? ofTrace.get(`navigation ${traceId}`),
      request,
      ofRequests: sure ? 1 : requests.length,
      traceId,
    };
  };
}

/** The id of the record itself: an event's own may differ where two records share one. */
function idOf(event: SessionEvent): string | undefined {
  switch (event.kind) {
    case 'navigation':
      return event.view.viewId;
    case 'action':
      return event.action.id;
    case 'error':
      return event.error.id;
    case 'long_task':
      return event.task.id;
    default:
      return event.id;
  }
}

/** Where several requests share a trace, the back end's parent span would tell; without it, the last that had begun is likeliest. */
function lastBegun(requests: Resource[], timeMs: number): Resource | undefined {
  const begun = requests.filter(({ startMs }) => startMs <= timeMs);
  // With none begun the clocks differ: then the first.
  return begun.length
    ? begun.reduce((last, request) => (request.startMs >= last.startMs ? request : last))
    : requests.reduce<Resource | undefined>(
        (first, request) => (first && first.startMs <= request.startMs ? first : request),
        undefined
      );
}
