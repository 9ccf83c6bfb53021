import type { FilterTerm, SessionFilter } from './sessionFilter';

/** The text of a filter; `parseFilter` reads the same filter from it. */
export function formatFilter(filter: SessionFilter): string {
  return filter.map(formatTerm).join(' ');
}

/** The text of one condition: `-browser:Safari,"Mobile Safari"`. */
export function formatTerm({ field, operator, values, exclude }: FilterTerm): string {
  const minus = exclude ? '-' : '';
  if (field.startsWith('has:') || field.startsWith('is:')) {
    return minus + field;
  }
  const [word] = values;
  if (field === 'text' && values.length === 1 && word) {
    return minus + (isBareWord(word) ? word : quoted(word));
  }
  return `${minus}${field}:${operator === '=' ? '' : operator}${values.map(formatValue).join(',')}`;
}

/** A value as it stands after the colon: in quotes where it needs them. */
export function formatValue(value: string): string {
  return /^(?!\/\/)[^\s,"<>=][^\s,"]*$/.test(value) ? value : quoted(value);
}

/** Not taken for a field, an exclusion or more than one word. */
function isBareWord(word: string): boolean {
  return /^[^\s"-][^\s"]*$/.test(word) && !/^[A-Za-z_][\w.-]*:(?!\/\/)/.test(word);
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
