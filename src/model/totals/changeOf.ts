/** How a number differs from the one before it. */
export type Change =
  | { kind: 'same' }
  /** Before it was 0, so there is no percentage. */
  | { kind: 'new' }
  /** `ratio` is the difference in parts of the number before: 0.08 is 8 % more, -0.5 half as much. */
  | { kind: 'more' | 'less'; ratio: number };

/** Smaller differences than this show as `0 %`. */
const LEAST_RATIO = 0.005;

/** How `now` differs from `before`, both 0 or more. */
export function changeOf(now: number, before: number): Change {
  if (before === 0) {
    return { kind: now > 0 ? 'new' : 'same' };
  }
  const ratio = (now - before) / before;
  if (Math.abs(ratio) < LEAST_RATIO) {
    return { kind: 'same' };
  }
  return { kind: ratio > 0 ? 'more' : 'less', ratio };
}
