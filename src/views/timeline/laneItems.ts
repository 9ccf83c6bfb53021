import type { TimelineBlock, TimelineLane } from '../../model/timeline/timeline';
import type { TimeSpan } from '../../model/timeSpan';
import { clusterMarks, type MarkCluster } from './clusterMarks';
import type { TimeScale } from './timeScale';

/** What can be pressed in a lane, at its place in px; `index` is the block's place among those of its lane. */
export type LaneItem = { key: string; x: number; width: number } & (
  { kind: 'block'; block: TimelineBlock; index: number; idle: TimeSpan[] } | { kind: 'marks'; cluster: MarkCluster }
);

export interface LaneItems extends Pick<TimelineLane, 'tabId'> {
  /** By place, a block before the marks that begin with it: the order of the arrow keys. */
  items: LaneItem[];
  /** Idle stretches that are on no page. */
  idle: TimeSpan[];
}

/**
 * What is drawn of a lane on a scale.
 * @param idleKnown false while a stretch may look idle only since something is not read
 */
export function laneItems(lane: TimelineLane, scale: TimeScale, idleKnown: boolean): LaneItems {
  const { from, to } = scale;
  // What only touches the ends of the scale is not on it, unless it has no length itself.
  const overlaps = (span: TimeSpan) =>
    span.from === span.to ? span.from >= from && span.to <= to : span.from < to && span.to > from;
  const idle = idleKnown ? lane.idle.filter(overlaps) : [];
  const isOn = (block: TimeSpan) => (span: TimeSpan) => span.from >= block.from && span.to <= block.to;
  const blocks = lane.blocks.flatMap((block, index): LaneItem[] => {
    if (!overlaps(block)) {
      return [];
    }
    const x = Math.max(0, scale.x(block.from));
    const width = Math.max(1, Math.min(scale.width, scale.x(block.to)) - x);
    return [{ key: block.key, kind: 'block', block, index, x, width, idle: idle.filter(isOn(block)) }];
  });
  const marks = clusterMarks(lane.marks, scale).map((cluster): LaneItem => ({
    key: cluster.key,
    kind: 'marks',
    cluster,
    x: cluster.x,
    width: cluster.width,
  }));
  return {
    tabId: lane.tabId,
    items: [...blocks, ...marks].sort((a, b) => a.x - b.x),
    idle: idle.filter((span) => !lane.blocks.some((block) => isOn(block)(span))),
  };
}
