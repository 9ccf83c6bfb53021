import { fieldOf, fieldWords, type FilterFieldName, type FilterTerm } from '../../model/filter/sessionFilter';
import { countryName } from '../format';
import { visibleText } from '../text/visibleText';
import { t } from '../../words';

const VALUE_CHARACTERS = 120;

/** A value as a person reads it: a country by its name, and a word where there is none. */
export function valueWords(field: FilterFieldName, value: string): string {
  if (value === '') {
    return field === 'user'
      ? t('filter.anonymous', 'anonymous')
      : field.startsWith('label.')
        ? t('filter.none', 'none')
        : t('filter.unknown', 'unknown');
  }
  return visibleText(field === 'country' ? countryName(value) : value, VALUE_CHARACTERS);
}

const COMPARED = { '=': '', '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ' } as const;

/** A condition as a person reads it: `Browser: Chrome or Safari`, `Errors: > 2`, `No errors`. */
export function termWords({ field: name, operator, values, exclude }: FilterTerm): string {
  const { title: field, not = field } = fieldWords(name);
  const { kind } = fieldOf(name);
  if (kind === 'flag') {
    return exclude ? not : field;
  }
  const words = values
    .map((value) => COMPARED[operator] + valueWords(name, value))
    .reduce((one, other) =>
      exclude
        ? t('filter.nor', '{{one}} nor {{other}}', { one, other })
        : t('filter.or', '{{one}} or {{other}}', { one, other })
    );
  if (kind === 'text') {
    return exclude
      ? t('filter.containsNot', 'Does not contain: {{words}}', { words })
      : t('filter.contains', 'Contains: {{words}}', { words });
  }
  return exclude
    ? t('filter.isNot', '{{field}}: not {{words}}', { field, words })
    : t('filter.is', '{{field}}: {{words}}', { field, words });
}
