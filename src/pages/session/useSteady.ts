import { useRef } from 'react';
import type { Outcome } from '../../model/outcome';

/**
 * While something is read again, what was there before stays as it was, its outcome included: no count turns into "…" every
 * few seconds, no list shrinks to its first page. The first reading, and what a person asks for, is shown as it comes.
 * @param reading what it is read for: another one is a reading again
 * @param waiting whether the outcome is not yet of this reading, though it has settled
 */
export function useSteady<T>(outcome: Outcome<T>, reading: number, waiting = false): Outcome<T> {
  const kept = useRef<{ outcome: Outcome<T>; reading: number }>(undefined);
  if (outcome.status !== 'loading' && !waiting) {
    kept.current = { outcome, reading };
  }
  return kept.current && kept.current.reading !== reading ? kept.current.outcome : outcome;
}
