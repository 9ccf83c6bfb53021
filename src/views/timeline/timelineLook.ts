import type { GrafanaTheme2 } from '@grafana/data';
import type { MarkKind } from '../../model/timeline/timeline';

/** Sizes in px. A lane has its pages' names at the top, and two rows of marks under them: what is wrong, and what was done. */
export const LANE_HEIGHT = 32;
export const NAME_HEIGHT = 14;
export const MARK_ROW_HEIGHT = 9;
export const AXIS_HEIGHT = 24;
/** Kept free above the lanes, though most sessions have none: they are read last, and nothing must jump. */
export const ANNOTATIONS_HEIGHT = 24;
export const LANE_NAME_WIDTH = 56;
const BORDERS = 2;
/** More lanes are scrolled to. */
const MOST_LANES = 8;

/** The height of a timeline of so many lanes in px, and of what stands in its place. */
export function timelineHeight(lanes: number): number {
  return Math.min(MOST_LANES, Math.max(1, lanes)) * LANE_HEIGHT + ANNOTATIONS_HEIGHT + AXIS_HEIGHT + BORDERS;
}

/** How a kind of mark looks; kinds differ in shape and place, not in colour alone. */
export interface MarkLook {
  /** Top of its row within the lane. */
  top: number;
  /** The height of what is drawn in the middle of its row. */
  height: number;
  /** As wide as what it stands for is long, or always as wide as a mark is at least. */
  long: boolean;
  radius: number;
}

const SLOW: MarkLook = { top: NAME_HEIGHT, height: 5, long: true, radius: 1 };

export const MARK_LOOK: Record<MarkKind, MarkLook> = {
  error: { top: NAME_HEIGHT, height: 7, long: false, radius: 3.5 },
  request: SLOW,
  long_task: SLOW,
  action: { top: NAME_HEIGHT + MARK_ROW_HEIGHT, height: 5, long: false, radius: 2 },
};

/** From the lowest to the one that covers the others: what broke is never hidden. */
export const DRAWN_IN_ORDER: readonly MarkKind[] = ['action', 'long_task', 'request', 'error'];

export function markColor(theme: GrafanaTheme2, kind: MarkKind): string {
  switch (kind) {
    case 'action':
      return theme.colors.info.main;
    case 'error':
      return theme.colors.error.main;
    default:
      return theme.colors.warning.main;
  }
}
