import type { TimeSpan } from '../timeSpan';

/** The equally long range right before a range. */
export function rangeBefore({ from, to }: TimeSpan): TimeSpan {
  return { from: from - (to - from), to: from };
}
