import React from 'react';
import type { FilterFieldName } from '../../model/filter/sessionFilter';
import { countryFlag } from '../format';
import { valueWords } from './valueWords';

export interface FieldValueProps {
  field: FilterFieldName;
  value: string;
}

/** A value as a person reads it, a country with its flag. From a stranger's browser: isolated, so that it cannot turn the words around it. */
export function FieldValue({ field, value }: FieldValueProps) {
  const flag = field === 'country' ? countryFlag(value) : '';
  return (
    <>
      {flag && <span aria-hidden="true">{`${flag} `}</span>}
      <bdi>{value === '' ? <em>{valueWords(field, value)}</em> : valueWords(field, value)}</bdi>
    </>
  );
}
