import { EVENT } from '@opensessions/browser-sdk/contract';
import type { Resource } from '../resource';
import type { Session } from '../session';
import type { SessionStory, View } from '../story';
import type { TimeSpan } from '../timeSpan';
import { idleStretches } from './idleStretches';
import { placeOfLine, tabFinder, type Placed } from './tabFinder';
import type { Timeline, TimelineBlock, TimelineLane, TimelineMark } from './timeline';
import { markedRecord, timelineMarks } from './timelineMarks';

const MINUTE = 60_000;
/** Times further from the session (ms) are nobody's: its records were asked for within these, and a page can say anything. */
const BEFORE_MS = MINUTE;
const AFTER_MS = 15 * MINUTE;

/**
 * Documents are written up to a minute after what they tell of, and when a session runs out: they say that the page lived,
 * not that something happened.
 */
const DOCUMENTS: ReadonlySet<string | undefined> = new Set([
  EVENT.view,
  EVENT.session,
  EVENT.sessionStart,
  EVENT.sessionEnd,
]);

/** A lane as it is put together. */
interface Draft {
  tabId?: string;
  firstMs: number;
  aliveMs: number;
  activity: TimeSpan[];
  views: Array<{ key: string; startMs: number; view: View }>;
  marks: TimelineMark[];
}

/**
 * A session as one lane a tab, its axis reaching over the session and all that happened.
 * @param story as far as it was read
 * @param resources in any order, as far as they were read
 */
export function timelineOf({
  session,
  story,
  resources,
}: {
  session: Pick<Session, 'startMs' | 'endMs'>;
  story: SessionStory;
  resources: readonly Resource[];
}): Timeline {
  const tabOf = tabFinder(story, resources);
  const axis: TimeSpan = { from: session.startMs, to: session.endMs };
  const clamp = (ms: number): number =>
    Math.min(Math.max(ms, session.startMs - BEFORE_MS), session.endMs + AFTER_MS) || session.startMs;
  const drafts = new Map<string | undefined, Draft>();

  const laneOf = (record: Placed): Draft => {
    const tabId = tabOf(record);
    let lane = drafts.get(tabId);
    if (!lane) {
      lane = { tabId, firstMs: Infinity, aliveMs: -Infinity, activity: [], views: [], marks: [] };
      drafts.set(tabId, lane);
    }
    return lane;
  };
  const happened = (record: Placed, fromMs: number, durationMs = 0): Draft => {
    const lane = laneOf(record);
    const from = clamp(fromMs);
    const to = clamp(fromMs + Math.max(0, durationMs));
    lane.activity.push({ from, to });
    lane.firstMs = Math.min(lane.firstMs, from);
    lane.aliveMs = Math.max(lane.aliveMs, to);
    axis.from = Math.min(axis.from, from);
    axis.to = Math.max(axis.to, to);
    return lane;
  };

  story.views.forEach((view, index) => {
    happened(view, view.startMs).views.push({ key: `view-${index}`, startMs: clamp(view.startMs), view });
  });
  for (const mark of timelineMarks(story, resources)) {
    const lane = happened(markedRecord(mark), mark.timeMs, mark.durationMs);
    lane.marks.push({ ...mark, timeMs: clamp(mark.timeMs) });
  }
  for (const resource of resources) {
    happened(resource, resource.startMs, resource.durationMs);
  }
  for (const line of story.lines) {
    const place = placeOfLine(line);
    if (DOCUMENTS.has(line.eventName)) {
      const lane = drafts.get(tabOf(place));
      if (lane) {
        lane.aliveMs = Math.max(lane.aliveMs, clamp(line.timeMs));
      }
    } else {
      happened(place, line.timeMs);
    }
  }
  return {
    ...axis,
    lanes: [...drafts.values()]
      // What nobody's tab is gets a lane only where there is something to draw.
      .filter(({ tabId, views, marks }) => tabId !== undefined || views.length + marks.length > 0)
      .sort((a, b) => Number(a.tabId === undefined) - Number(b.tabId === undefined) || a.firstMs - b.firstMs)
      .map((draft) => finished(draft, axis.to)),
  };
}

function finished({ tabId, views, marks, activity, aliveMs }: Draft, axisEndMs: number): TimelineLane {
  const starts = views.sort((a, b) => a.startMs - b.startMs);
  const last = starts[starts.length - 1];
  const spent = last ? last.startMs + (last.view.timeSpentMs ?? 0) : -Infinity;
  // The session may be over before its last document says so: the header's end counts.
  const end = Math.min(axisEndMs, Math.max(aliveMs, spent));
  const blocks: TimelineBlock[] = starts.map(({ key, startMs, view }, index) => ({
    key,
    view,
    from: startMs,
    to: starts[index + 1]?.startMs ?? end,
  }));
  return { tabId, blocks, marks: marks.sort((a, b) => a.timeMs - b.timeMs), idle: idleStretches(activity, end) };
}
