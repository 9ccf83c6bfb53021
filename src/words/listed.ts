import { t } from './t';

/** Some names in one text: `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  const others = names.slice(0, -1);
  const last = names.at(-1) ?? '';
  return others.length > 0 ? t('list.and', '{{others}} and {{last}}', { others: others.join(', '), last }) : last;
}
