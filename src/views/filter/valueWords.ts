import { fieldOf, type FilterFieldName, type FilterTerm } from '../../model/filter/sessionFilter';
import { countryName } from '../format';
import { visibleText } from '../text/visibleText';

const VALUE_CHARACTERS = 120;

/** A value as a person reads it: a country by its name, and a word where there is none. */
export function valueWords(field: FilterFieldName, value: string): string {
  if (value === '') {
    return field === 'user' ? 'anonymous' : field.startsWith('label.') ? 'none' : 'unknown';
  }
  return visibleText(field === 'country' ? countryName(value) : value, VALUE_CHARACTERS);
}

const COMPARED = { '=': '', '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ' } as const;

/** A condition as a person reads it: `Browser: Chrome or Safari`, `Errors: > 2`, `No errors`. */
export function termWords({ field: name, operator, values, exclude }: FilterTerm): string {
  const field = fieldOf(name);
  if (field.kind === 'flag') {
    return exclude ? field.title.replace(/^Has /, 'No ').replace(/^Is /, 'Not ') : field.title;
  }
  const words = values.map((value) => COMPARED[operator] + valueWords(name, value)).join(exclude ? ' nor ' : ' or ');
  if (field.kind === 'text') {
    return `${exclude ? 'Does not contain' : 'Contains'}: ${words}`;
  }
  return `${field.title}: ${exclude ? 'not ' : ''}${words}`;
}
