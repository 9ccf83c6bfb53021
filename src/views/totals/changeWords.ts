import { changeOf, type Change } from '../../model/totals/changeOf';
import { formatShare } from '../format';
import { t } from '../../words';

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
  const values = { before: format(before) };
  switch (change.kind) {
    case 'same':
      return {
        kind: 'same',
        short: `± ${formatShare(0)}`,
        sentence: t('totals.same', 'the same as in the time range before ({{before}})', values),
      };
    case 'new':
      return {
        kind: 'new',
        short: t('totals.upFrom', '▲ from {{before}}', values),
        sentence: t('totals.more', 'more than in the time range before ({{before}})', values),
      };
    default: {
      const more = change.kind === 'more';
      const percent = ratioText(Math.abs(change.ratio));
      return {
        kind: change.kind,
        short: `${more ? '▲' : '▼'} ${percent}`,
        sentence: more
          ? t('totals.moreBy', '{{percent}} more than in the time range before ({{before}})', { ...values, percent })
          : t('totals.lessBy', '{{percent}} less than in the time range before ({{before}})', { ...values, percent }),
      };
    }
  }
}

/** Whole percents are enough of a comparison, and leave the row calm. */
function ratioText(ratio: number): string {
  return formatShare(Math.round(ratio * 100) / 100);
}
