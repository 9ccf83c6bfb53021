import { listed, t } from '../../words';

/** Says which columns a query's answer lacks. */
export function columnWords(missing: readonly string[]): string {
  return t(
    'panel.lacksColumns',
    { one: 'The answer lacks the column {{names}}.', other: 'The answer lacks the columns {{names}}.' },
    { count: missing.length, names: listed(missing) }
  );
}
