import { useState } from 'react';
import type { Facet } from '../../model/filter/sessionFilter';

const NONE: ReadonlySet<string> = new Set();

/**
 * The values that a section has shown since nothing was asked of its field.
 * @param keep whether something is asked of it now; else the values start anew
 */
export function useSeenValues(counted: readonly Facet[], keep: boolean): ReadonlySet<string> {
  const [seen, setSeen] = useState({ of: counted, keep, values: keep ? NONE : valuesOf(counted) });
  if (seen.of === counted && seen.keep === keep) {
    return seen.values;
  }
  const values = keep ? new Set([...seen.values, ...valuesOf(counted)]) : valuesOf(counted);
  setSeen({ of: counted, keep, values });
  return values;
}

function valuesOf(counted: readonly Facet[]): Set<string> {
  return new Set(counted.map(({ value }) => value));
}
