import { formatCount } from '../../views/format';
import { t } from '../../words';

/** How many rows of a list the filters leave: `3 of 1,204`. */
export function shownWords(shown: number, all: number): string {
  return t('session.shownOf', '{{shown}} of {{all}}', { shown: formatCount(shown), all: formatCount(all) });
}
