/** Labels of a series, sorted by name. */
export type SeriesLabels = ReadonlyArray<readonly [string, string]>;

/** A series: a value, or nothing, for each step of the query. */
export interface Series {
  labels: SeriesLabels;
  values: Array<number | undefined>;
}

/** What identifies a series. */
export function seriesKey(labels: SeriesLabels): string {
  return JSON.stringify(labels);
}

/** The labels that `by (…)` or `without (…)` leaves. */
export function grouped(labels: SeriesLabels, grouping: { without: boolean; labels: readonly string[] }): SeriesLabels {
  return labels.filter(([name]) => grouping.labels.includes(name) !== grouping.without);
}

/** The order in which Loki returns series: label by label, a missing one first. */
export function compareLabels(a: SeriesLabels, b: SeriesLabels): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [left, right] = [a[i] as readonly [string, string], b[i] as readonly [string, string]];
    for (const part of [0, 1] as const) {
      if (left[part] !== right[part]) {
        return left[part] < right[part] ? -1 : 1;
      }
    }
  }
  return a.length - b.length;
}
