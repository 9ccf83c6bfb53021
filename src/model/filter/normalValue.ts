import type { FilterFieldName } from './fields';

/** A value as sessions have it: country codes are upper case, however they are typed. */
export function normalValue(field: FilterFieldName, value: string): string {
  return field === 'country' && /^[a-z]{2}$/.test(value) ? value.toUpperCase() : value;
}
