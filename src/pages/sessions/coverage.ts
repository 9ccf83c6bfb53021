import type { SessionList } from '../../model/sessionList';
import type { TimeSpan } from '../../model/timeSpan';

/** How much of the range has been read, by time: 0 to 1. */
export function coverage({ sinceMs, complete }: Pick<SessionList, 'sinceMs' | 'complete'>, range: TimeSpan): number {
  if (complete || range.to <= range.from) {
    return 1;
  }
  return Math.min(1, Math.max(0, (range.to - sinceMs) / (range.to - range.from)));
}
