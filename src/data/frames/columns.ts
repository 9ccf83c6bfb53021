import type { DataFrame } from '@grafana/data';

/** One column of a frame by any of its names, as plain values; empty where the frame has no such column. */
export function column(frame: DataFrame, ...names: string[]): readonly unknown[] {
  for (const name of names) {
    const field = frame.fields.find((candidate) => candidate.name === name);
    if (field) {
      return Array.from(field.values as ArrayLike<unknown>);
    }
  }
  return [];
}
