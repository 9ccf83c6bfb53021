import { useMemo } from 'react';
import type { Session } from '../../model/session';
import { impactRangeOf, type ImpactRange } from './impactRange';
import type { SessionUrl } from './sessionUrl';

const MINUTE_MS = 60_000;

/** The range of `impactRangeOf`, the same until the URL changes or the session has gone on for a minute: each one is a query. */
export function useImpactRange(
  { from, to, listFrom, listTo }: SessionUrl,
  { startMs, endMs }: Pick<Session, 'startMs' | 'endMs'>
): ImpactRange {
  const endMinute = Math.ceil(endMs / MINUTE_MS) * MINUTE_MS;
  return useMemo(
    () => impactRangeOf({ from, to, listFrom, listTo }, { from: startMs, to: endMinute }, Date.now()),
    [from, to, listFrom, listTo, startMs, endMinute]
  );
}
