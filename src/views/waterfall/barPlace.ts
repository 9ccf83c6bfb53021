import type { WaterfallAxis } from './waterfallAxis';

/** Where a bar lies on the axis, as CSS: one that is too short to be seen has room for its 3 px at the axis' end, too. */
export function barPlace(
  { startMs, durationMs }: { startMs: number; durationMs: number },
  axis: WaterfallAxis
): { left: string; width: string } {
  const left = axis.position(startMs);
  const width = axis.position(startMs + durationMs) - left;
  return { left: `min(${left * 100}%, calc(100% - 3px))`, width: `${width * 100}%` };
}
