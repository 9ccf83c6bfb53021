import type { VolumeBar } from '../../model/logVolume';
import { t } from '../../words';
import { formatOffset, formatQuantity } from '../format';

/** A bar in words: `+1:10.0 to +1:15.0: 3 lines, 1 error, 1 warning`, and in the next line what a press does. */
export function volumeWords({ from, to, total, error, warn }: VolumeBar, startMs: number): string {
  const counts = [
    t('logs.bar', '{{from}} to {{to}}: {{lines}}', {
      from: formatOffset(from - startMs),
      to: formatOffset(to - startMs),
      lines: formatQuantity(total, 'line'),
    }),
    error > 0 && formatQuantity(error, 'error'),
    warn > 0 && formatQuantity(warn, 'warning'),
  ]
    .filter(Boolean)
    .join(', ');
  return `${counts}\n${total === 1 ? t('logs.scrollsToIt', 'Scrolls to it') : t('logs.scrollsToFirst', 'Scrolls to the first')}`;
}
