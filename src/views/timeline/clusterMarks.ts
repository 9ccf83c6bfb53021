import type { MarkKind, TimelineMark } from '../../model/timeline/timeline';
import type { TimeScale } from './timeScale';

/** The narrowest that a mark is drawn, in px: marks of a kind that begin closer together are one. */
export const MARK_WIDTH = 8;

/** Marks of one kind that would cover one another: mostly one alone. */
export interface MarkCluster {
  /** That of its first mark. */
  key: string;
  kind: MarkKind;
  /** By time, at least one. */
  marks: [TimelineMark, ...TimelineMark[]];
  /** Left edge and width in px. */
  x: number;
  width: number;
}

/**
 * @param marks of one lane, by time
 * @returns what is to be drawn of them on the scale, by place; what lies outside of it is left out
 */
export function clusterMarks(marks: readonly TimelineMark[], scale: TimeScale): MarkCluster[] {
  const clusters: MarkCluster[] = [];
  const open = new Map<MarkKind, MarkCluster>();
  for (const mark of marks) {
    const end = mark.timeMs + mark.durationMs;
    if (end < scale.from || mark.timeMs > scale.to) {
      continue;
    }
    // At either end of the axis a mark is moved in, so that all of it can be seen and pressed.
    const x = Math.min(Math.max(0, scale.x(mark.timeMs)), scale.width - MARK_WIDTH);
    const right = Math.min(scale.width, Math.max(x + MARK_WIDTH, scale.x(end)));
    const last = open.get(mark.kind);
    if (last && x - last.x < MARK_WIDTH) {
      last.marks.push(mark);
      last.width = Math.max(last.width, right - last.x);
    } else {
      const cluster: MarkCluster = { key: mark.key, kind: mark.kind, marks: [mark], x, width: right - x };
      open.set(mark.kind, cluster);
      clusters.push(cluster);
    }
  }
  return clusters;
}
