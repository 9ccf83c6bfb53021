import { useDeferredValue, useMemo, useRef } from 'react';
import { useBackendLogs } from '../../data/hooks/useBackendLogs';
import { useOwnLogs } from '../../data/hooks/useOwnLogs';
import { useSessionRequests } from '../../data/hooks/useSessionRequests';
import { useSessionResources } from '../../data/hooks/useSessionResources';
import { useSessionStory } from '../../data/hooks/useSessionStory';
import { countedResources } from '../../model/mergeResources';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { LogLine, SessionStory } from '../../model/story';
import type { TimeSpan } from '../../model/timeSpan';
import { traceIdsOf } from '../../model/traceIds';
import { sessionEvents, type SessionEvent } from '../../views/events/sessionEvents';
import { mergeLines } from '../../views/log/logFilter';
import { frontEndLines } from './frontEndLines';
import { linesOnPage, onPage } from './onPage';
import type { TabCount } from './SessionTabs';
import type { SessionTab } from './sessionUrl';
import { tabCount } from './tabCount';
import { useSteady } from './useSteady';

/** Before and after the session: clocks differ, and a back end goes on after the last click. */
const MARGIN_MS = 5 * 60_000;
const NOTHING: never[] = [];
/** What is read when its tab is opened: there may be more. */
const UNREAD: Outcome<LogLine[]> = { status: 'partial', data: NOTHING, missing: '' };
const LOADING: Outcome<LogLine[]> = { status: 'loading' };

/** Of a session with no more resources than this all are read at once; of a larger one first the requests alone. */
const FEW_RESOURCES = 300;

export interface SessionData {
  range: TimeSpan;
  story: Outcome<SessionStory>;
  /** All of them, read when RESOURCES is opened or there are few. */
  resources: Outcome<Resource[]>;
  /** What is known of them: all, or until those are read the requests. */
  known: Outcome<Resource[]>;
  /** All that the browser wrote; the page's own log lines are read when CORRELATE LOGS is opened. */
  frontEnd: Outcome<LogLine[]>;
  backEnd: Outcome<LogLine[]>;
  allEvents: SessionEvent[];
  allResources: Resource[];
  traceIds: string[];
  /** Of the chosen page. */
  events: SessionEvent[];
  pageResources: Resource[];
  lines: LogLine[];
  counts: Record<SessionTab, TabCount>;
  /** Whether the session's records or resources are being read. */
  busy: boolean;
}

/**
 * All that the tabs show of a session, narrowed to one page where `viewId` names one. What only one tab needs, and is long,
 * is read when that tab is opened, and from then on.
 * @param options.readMs when the session was read; with another one all is read again, and what was there stays meanwhile
 */
export function useSessionData({
  session,
  scope,
  tab,
  viewId,
  readMs,
}: {
  session: Session;
  scope: Scope;
  tab: SessionTab;
  viewId?: string;
  readMs: number;
}): SessionData {
  const range = useMemo(
    () => ({ from: session.startMs - MARGIN_MS, to: session.endMs + MARGIN_MS }),
    [session.startMs, session.endMs]
  );
  // Of Faro's they are in the story.
  const few = useOnce(session.source === 'faro' || (session.counters.resources ?? 0) <= FEW_RESOURCES);
  const all = useOnce(few || tab === 'resources');
  const logs = useOnce(tab === 'logs');

  const readStory = useSessionStory(scope, session, readMs);
  const newest = useSteady(readStory, readMs);
  // Timeline and rows of thousands of records are drawn in slices: the page answers to people meanwhile.
  const story = useDeferredValue(newest);
  const readRequests = useSessionRequests(few ? undefined : scope, session, readMs);
  const requests = useDeferredValue(useSteady(readRequests, readMs));
  const readResources = useSessionResources(all ? scope : undefined, session, story.data, readMs);
  // What depends on the story has settled only once that has.
  const resources = useDeferredValue(useSteady(readResources, readMs, readStory.status === 'loading'));
  const known = few || (all && resources.status !== 'loading') ? resources : requests;
  const allResources = known.data ?? NOTHING;
  const ownLogs = useSteady(useOwnLogs(logs ? scope : undefined, session, readMs), readMs);
  const frontEnd = useMemo(() => frontEndLines(story, ownLogs), [story, ownLogs]);
  const events = story.data?.lines ?? NOTHING;

  // Only when both are read (or failed) are all traces known; asking earlier would ask twice.
  const busy =
    story !== newest || readStory.status === 'loading' || (few ? readResources : readRequests).status === 'loading';
  const traces = useTraces({ busy, frontEnd: events, allResources, range });
  const traceIds = traces?.ids ?? NOTHING;
  const asked = useBackendLogs(logs ? traces && scope : undefined, traceIds, traces?.range ?? range);
  const backEnd = useSteady(logs && traces ? asked : LOADING, readMs, busy);

  const allEvents = useMemo(() => (story.data ? sessionEvents(story.data) : NOTHING), [story.data]);
  const allLines = useMemo(
    () => mergeLines(frontEnd.data ?? NOTHING, backEnd.data ?? NOTHING),
    [frontEnd.data, backEnd.data]
  );
  const pageEvents = useMemo(() => onPage(allEvents, viewId), [allEvents, viewId]);
  const pageResources = useMemo(() => onPage(resources.data ?? NOTHING, viewId), [resources.data, viewId]);
  const lines = useMemo(
    () => linesOnPage(allLines, { viewId, resources: allResources }),
    [allLines, viewId, allResources]
  );
  const errors = useMemo(() => pageEvents.filter(({ kind }) => kind === 'error').length, [pageEvents]);

  const counts: SessionData['counts'] = {
    actions: tabCount([story], story.data && pageEvents.length),
    resources: all
      ? tabCount([resources], resources.data && pageResources.length)
      : { state: requests.status === 'failed' ? 'failed' : tabCount([story], 0).state, count: counted() },
    errors: tabCount([story], story.data && errors),
    logs: logs
      ? tabCount([frontEnd, backEnd], frontEnd.data || backEnd.data ? lines.length : undefined)
      : tabCount([story, UNREAD], story.data && lines.length),
  };
  return {
    range,
    story,
    resources,
    known,
    frontEnd,
    backEnd,
    allEvents,
    allResources,
    traceIds,
    events: pageEvents,
    pageResources,
    lines,
    counts,
    busy,
  };

  /** What the session says of itself. */
  function counted(): number | undefined {
    return (
      story.data &&
      (viewId === undefined
        ? countedResources(session, story.data)
        : story.data.views.find((view) => view.viewId === viewId)?.resources)
    );
  }
}

/** Whether it was ever so: what was asked for once stays. */
function useOnce(now: boolean): boolean {
  const ever = useRef(false);
  ever.current ||= now;
  return ever.current;
}

interface Traces {
  ids: string[];
  /** When their logs were written. */
  range: TimeSpan;
}

/** The traces of the session, and those of before while it is read again; undefined until all are known for the first time. */
function useTraces(options: {
  busy: boolean;
  frontEnd: LogLine[];
  allResources: Resource[];
  range: TimeSpan;
}): Traces | undefined {
  const { busy, frontEnd, allResources, range } = options;
  const known = useRef<Traces>(undefined);
  const all = useMemo(
    () => (busy ? undefined : { ids: traceIdsOf([...frontEnd, ...allResources]), range }),
    [busy, frontEnd, allResources, range]
  );
  known.current = all ?? known.current;
  return known.current;
}
