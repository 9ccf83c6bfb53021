import type { Resource } from '../resource';
import type { Action, ErrorEvent, LongTask, View } from '../story';
import type { TimeSpan } from '../timeSpan';

/** What happened at a point of a lane, with the record or resource that tells it. Times in ms since the epoch. */
export type TimelineMark = {
  /** Unique within a timeline; stays the same while the rest of a session is read. */
  key: string;
  timeMs: number;
  /** 0 where it has none, or none is known. */
  durationMs: number;
} & (
  | { kind: 'action'; action: Action }
  | { kind: 'error'; error: ErrorEvent }
  | { kind: 'long_task'; task: LongTask }
  | { kind: 'request'; resource: Resource }
);
export type MarkKind = TimelineMark['kind'];

/** A page (view) from its start to the next one's in the same tab, or to the lane's last sign of life. */
export interface TimelineBlock extends TimeSpan {
  key: string;
  view: View;
}

/** One tab of the browser. */
export interface TimelineLane {
  /** Absent: the lane of all that names neither a tab nor a page whose tab is known. */
  tabId?: string;
  /** By start. */
  blocks: TimelineBlock[];
  /** By time. */
  marks: TimelineMark[];
  /** Stretches without any record or resource, by time; each within one block, or before them all. */
  idle: TimeSpan[];
}

/** A session as lanes on one time axis. */
export interface Timeline extends TimeSpan {
  /** By their first record; the one without a tab is the last. */
  lanes: TimelineLane[];
}
