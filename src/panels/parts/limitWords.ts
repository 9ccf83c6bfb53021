import type { DataFrame } from '@grafana/data';
import { formatQuantity } from '../../views/format';
import { isLogFrame } from './isLogFrame';

/** What is missing where a log query gave as many lines as it may; undefined where it gave all. */
export function limitWords(frames: readonly DataFrame[]): string | undefined {
  const full = frames.filter(isLogFrame).find(({ length, meta }) => meta?.limit && length >= meta.limit);
  return (
    full && `Loki gave the ${formatQuantity(full.length, 'line')} that the query asks for at most: there may be more.`
  );
}
