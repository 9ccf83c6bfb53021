import type { Outcome } from '../../model/outcome';
import type { Scope } from '../../model/settings';
import type { Split } from '../../model/split';
import type { Series, TimeSpan } from '../../model/timeSpan';

/** Sessions started per step of the range, one series a value of `split`, zero-filled. */
export function useSessionsOverTime(
  _scope: Scope | undefined,
  _range: TimeSpan,
  _split: Split = 'none'
): Outcome<Series[]> {
  return { status: 'loading' };
}
