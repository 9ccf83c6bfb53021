import { useMemo, useRef } from 'react';
import { useBackendLogs } from '../../data/hooks/useBackendLogs';
import { useSessionResources } from '../../data/hooks/useSessionResources';
import { useSessionStory } from '../../data/hooks/useSessionStory';
import type { Outcome } from '../../model/outcome';
import type { Resource } from '../../model/resource';
import type { Session } from '../../model/session';
import type { Scope } from '../../model/settings';
import type { LogLine, SessionStory } from '../../model/story';
import type { TimeSpan } from '../../model/timeSpan';
import { traceIdsOf } from '../../model/traceIds';
import { sessionEvents, type SessionEvent } from '../../views/events/sessionEvents';
import { mergeLines } from '../../views/log/logFilter';
import { linesOnPage, onPage } from './onPage';
import type { TabCount } from './SessionTabs';
import type { SessionTab } from './sessionUrl';
import { tabCount } from './tabCount';
import { useSteady } from './useSteady';

/** Before and after the session: clocks differ, and a back end goes on after the last click. */
const MARGIN_MS = 5 * 60_000;
const NOTHING: never[] = [];
const LOADING: Outcome<LogLine[]> = { status: 'loading' };

export interface SessionData {
  range: TimeSpan;
  story: Outcome<SessionStory>;
  resources: Outcome<Resource[]>;
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
 * All that the tabs show of a session, narrowed to one page where `viewId` names one.
 * @param options.readMs when the session was read; with another one all is read again, and what was there stays meanwhile
 */
export function useSessionData({
  session,
  scope,
  viewId,
  readMs,
}: {
  session: Session;
  scope: Scope;
  viewId?: string;
  readMs: number;
}): SessionData {
  const range = useMemo(
    () => ({ from: session.startMs - MARGIN_MS, to: session.endMs + MARGIN_MS }),
    [session.startMs, session.endMs]
  );
  const readStory = useSessionStory(scope, session, readMs);
  const story = useSteady(readStory, readMs);
  const readResources = useSessionResources(scope, session, story.data, readMs);
  // What depends on the story has settled only once that has.
  const resources = useSteady(readResources, readMs, readStory.status === 'loading');
  const allResources = resources.data ?? NOTHING;
  const frontEnd = story.data?.lines ?? NOTHING;

  // Only when both are read (or failed) are all traces known; asking earlier would ask twice.
  const busy = readStory.status === 'loading' || readResources.status === 'loading';
  const traces = useTraces({ busy, frontEnd, allResources, range });
  const traceIds = traces?.ids ?? NOTHING;
  const asked = useBackendLogs(traces && scope, traceIds, traces?.range ?? range);
  const backEnd = useSteady(traces ? asked : LOADING, readMs, busy);

  const allEvents = useMemo(() => (story.data ? sessionEvents(story.data) : NOTHING), [story.data]);
  const allLines = useMemo(() => mergeLines(frontEnd, backEnd.data ?? NOTHING), [frontEnd, backEnd.data]);
  const events = useMemo(() => onPage(allEvents, viewId), [allEvents, viewId]);
  const pageResources = useMemo(() => onPage(allResources, viewId), [allResources, viewId]);
  const lines = useMemo(
    () => linesOnPage(allLines, { viewId, resources: allResources }),
    [allLines, viewId, allResources]
  );
  const errors = useMemo(() => events.filter(({ kind }) => kind === 'error').length, [events]);

  const counts: SessionData['counts'] = {
    actions: tabCount([story], story.data && events.length),
    resources: tabCount([resources], resources.data && pageResources.length),
    errors: tabCount([story], story.data && errors),
    logs: tabCount([story, backEnd], story.data || backEnd.data ? lines.length : undefined),
  };
  return {
    range,
    story,
    resources,
    backEnd,
    allEvents,
    allResources,
    traceIds,
    events,
    pageResources,
    lines,
    counts,
    busy,
  };
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
