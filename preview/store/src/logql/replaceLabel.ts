import { expandTemplate, submatches } from '../query/regex';
import type { LabelReplacement } from './ast';
import type { Series } from './Series';

/**
 * `label_replace(…)`: sets a label from another one, where its whole value matches the pattern; an empty result removes
 * the label. Series that become alike are left as they are, as Loki leaves them.
 */
export function replaceLabel({ target, replacement, source, pattern }: LabelReplacement, series: Series[]): Series[] {
  const match = submatches(pattern);
  return series.map(({ labels, values }) => {
    const found = match(labels.find(([name]) => name === source)?.[1] ?? '');
    if (!found) {
      return { labels, values };
    }
    const value = expandTemplate(replacement, found);
    const others = labels.filter(([name]) => name !== target);
    const replaced = value === '' ? others : [...others, [target, value] as const];
    return { labels: replaced.sort(([a], [b]) => (a < b ? -1 : 1)), values };
  });
}
