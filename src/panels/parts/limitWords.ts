import type { DataFrame } from '@grafana/data';
import { formatQuantity } from '../../views/format';
import { t } from '../../words';
import { isLogFrame } from './isLogFrame';

/** What is missing where a log query gave as many lines as it may; undefined where it gave all. */
export function limitWords(frames: readonly DataFrame[]): string | undefined {
  const full = frames.filter(isLogFrame).find(({ length, meta }) => meta?.limit && length >= meta.limit);
  return (
    full &&
    t('panel.limit', 'Loki gave the {{lines}} that the query asks for at most: there may be more.', {
      lines: formatQuantity(full.length, 'line'),
    })
  );
}
