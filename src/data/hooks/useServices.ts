import type { Outcome } from '../../model/outcome';
import type { Services } from '../../model/services';
import type { Sources } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';

/** The web applications that have sessions in the range. */
export function useServices(_sources: Sources | undefined, _range: TimeSpan): Outcome<Services> {
  return { status: 'loading' };
}
