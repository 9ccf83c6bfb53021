import type { Attributes } from './telemetry';

/** The attributes that have a value: an absent one is left out, never sent empty. */
export function compact(attributes: Attributes): Record<string, string | number | boolean> {
  const present: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (
      value !== undefined &&
      value !== null &&
      value !== '' &&
      (typeof value !== 'number' || Number.isFinite(value))
    ) {
      present[name] = value;
    }
  }
  return present;
}
