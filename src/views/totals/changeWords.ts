import { changeOf, type Change } from '../../model/totals/changeOf';
import { formatShare } from '../format';

/** A change as it stands in the row, and as a sentence for a tooltip and a screen reader. */
export interface ChangeWords {
  kind: Change['kind'];
  short: string;
  sentence: string;
}

/**
 * @param now the number, 0 or more
 * @param before the number of the time range before
 * @param format how the number is written
 */
export function changeWords(now: number, before: number, format: (value: number) => string): ChangeWords {
  const change = changeOf(now, before);
  const than = `in the time range before (${format(before)})`;
  switch (change.kind) {
    case 'same':
      return { kind: 'same', short: '± 0%', sentence: `the same as ${than}` };
    case 'new':
      return { kind: 'new', short: `▲ from ${format(before)}`, sentence: `more than ${than}` };
    default: {
      const more = change.kind === 'more';
      const percent = ratioText(Math.abs(change.ratio));
      return {
        kind: change.kind,
        short: `${more ? '▲' : '▼'} ${percent}`,
        sentence: `${percent} ${more ? 'more' : 'less'} than ${than}`,
      };
    }
  }
}

/** Whole percents are enough of a comparison, and leave the row calm. */
function ratioText(ratio: number): string {
  return formatShare(Math.round(ratio * 100) / 100);
}
