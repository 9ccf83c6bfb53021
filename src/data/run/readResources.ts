import type { Resource } from '../../model/resource';
import type { Session } from '../../model/session';
import type { TimeSpan } from '../../model/timeSpan';
import { t } from '../../words';
import { sessionRequests, sessionResources } from '../query/sessionResources';
import { resourcesOfTrace } from '../frames/traceSpans';
import { timeOf } from './readStory';
import { MOST_SPANS_A_TRACE, MOST_TRACES, runSpans, runTrace } from './runTempo';

/** Traces that are read by id at the same time. */
const AT_ONCE = 4;

/** What a search for a session's resources found. */
export interface FoundResources {
  resources: Resource[];
  /** Traces that the search found whole. */
  wholeTraces: string[];
  /** Traces that have more spans than a search gives. */
  cutTraces: string[];
  /** Whether there can be more traces than the search gave. */
  limited: boolean;
}

/**
 * Searches Tempo for a session's resources, in parts of its time one after the other. Spans that arrived late are invisible
 * to it for a while.
 * @param options.parts spans of time without a gap; by default the session's whole time
 * @param options.onPart gets what was found so far, after each part but the last
 * @throws {QueryError}
 */
export async function searchResources(options: {
  tempoUid: string;
  session: Session;
  /** Only what the page's own code asked for. */
  requestsOnly?: boolean;
  parts?: readonly TimeSpan[];
  onPart?: (found: FoundResources) => void;
  signal: AbortSignal;
}): Promise<FoundResources> {
  const { tempoUid, session, requestsOnly = false, parts = [timeOf(session)], onPart, signal } = options;
  const query = (requestsOnly ? sessionRequests : sessionResources)(session.id);
  const resources: Resource[] = [];
  // A trace that reaches into two parts is found by both searches.
  const spansByTrace = new Map<string, number>();
  let limited = false;
  const found = (): FoundResources => {
    const traces = [...spansByTrace];
    return {
      resources: [...resources],
      wholeTraces: traces.filter(([, spans]) => spans < MOST_SPANS_A_TRACE).map(([id]) => id),
      cutTraces: traces.filter(([, spans]) => spans >= MOST_SPANS_A_TRACE).map(([id]) => id),
      limited,
    };
  };
  for (const [n, range] of parts.entries()) {
    const part = await runSpans({
      uid: tempoUid,
      what: t('data.resources', "the session's resources"),
      query,
      range,
      signal,
    });
    resources.push(...part.resources);
    limited ||= part.spansByTrace.size >= MOST_TRACES;
    part.spansByTrace.forEach((spans, id) => spansByTrace.set(id, Math.max(spans, spansByTrace.get(id) ?? 0)));
    if (n < parts.length - 1) {
      onPart?.(found());
    }
  }
  return found();
}

/**
 * Reads traces by id for the resources of one session, a few at a time.
 * @param options.enough asked before each trace; true ends the reading
 * @throws {QueryError}
 */
export async function readTraceResources(options: {
  tempoUid: string;
  session: Session;
  traceIds: readonly string[];
  signal: AbortSignal;
  onTrace: (traceId: string, resources: Resource[]) => void;
  enough: () => boolean;
}): Promise<void> {
  const { tempoUid, session, traceIds, signal, onTrace, enough } = options;
  const waiting = [...traceIds];
  const range = timeOf(session);
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined && !enough(); id = waiting.shift()) {
      const spans = await runTrace({
        uid: tempoUid,
        what: t('data.traceOfSession', 'a trace of the session'),
        query: id,
        range,
        signal,
      });
      onTrace(id, resourcesOfTrace(spans.filter((span) => span.attributes['session.id'] === session.id)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
