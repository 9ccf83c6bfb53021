import type { TimeSpan } from './timeSpan';

/** An annotation of Grafana: a deployment, say. Times in ms since the epoch. */
export interface Annotation {
  id: string;
  timeMs: number;
  /** Of one that lasts. */
  endMs?: number;
  /** Plain text. */
  text: string;
  tags: string[];
}

/** The annotations that touch a span, by time. */
export function annotationsWithin(annotations: readonly Annotation[], { from, to }: TimeSpan): Annotation[] {
  return annotations
    .filter(({ timeMs, endMs = timeMs }) => endMs >= from && timeMs <= to)
    .sort((a, b) => a.timeMs - b.timeMs);
}
