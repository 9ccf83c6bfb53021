import { t } from '../../words';
import { amountOf } from './amounts';
import { fieldByKey } from './fieldByKey';
import type { AmountField, FilterField } from './fields';
import { filterTokens, type FilterToken } from './filterTokens';
import { normalValue } from './normalValue';
import type { FilterOperator, FilterTerm, SessionFilter } from './sessionFilter';

/** What a text says, and what in it says nothing: one sentence each, for a person. */
export interface ParsedFilter {
  filter: SessionFilter;
  problems: string[];
}

/**
 * Reads a filter's text: words apart by white space, each `field:value`, `field:value,"other value"`, `field:>2` or a
 * bare word, with `-` before what is not wanted. What makes no sense is left out and named among the problems; anything
 * can be in a URL, so nothing throws.
 */
export function parseFilter(text: string): ParsedFilter {
  const filter: FilterTerm[] = [];
  const problems: string[] = [];
  for (const token of filterTokens(text)) {
    const read = token.open
      ? t('filter.openQuote', 'The quote in {{word}} is not closed.', { word: text.slice(token.from, token.to) })
      : termOf(token);
    if (typeof read === 'string') {
      problems.push(read);
    } else if (read) {
      filter.push(read);
    }
  }
  return { filter, problems };
}

/** The term of a token, or what is wrong with it; nothing for a `-` or a `""` alone. */
function termOf(token: FilterToken): FilterTerm | string | undefined {
  const { key, exclude } = token;
  const values = token.values.map((value) => value.text);
  if (key === undefined) {
    return values[0] ? { field: 'text', operator: '=', values: [values[0]], exclude } : undefined;
  }
  if (key === 'has' || key === 'is') {
    return flagTerm(key, values, exclude);
  }
  const field = fieldByKey(key);
  if (!field || field.kind === 'flag') {
    return t('filter.noField', 'There is no field "{{key}}". To search for this text, put it in quotes.', { key });
  }
  if (values.length === 0) {
    return lacksValue(key);
  }
  return field.kind === 'number' || field.kind === 'duration'
    ? amountTerm(field, token, values)
    : valueTerm(field, token, values);
}

function flagTerm(key: string, values: string[], exclude: boolean): FilterTerm | string {
  const [value, ...others] = values;
  const field = value === undefined ? undefined : fieldByKey(`${key}:${value}`);
  if (field?.kind !== 'flag') {
    return value === undefined
      ? lacksValue(key)
      : t('filter.noFlag', 'There is no "{{flag}}" to filter by.', { flag: `${key}:${value}` });
  }
  if (others.length > 0) {
    return t('filter.oneWordEach', 'Write {{words}}: one word each.', {
      words: values.map((one) => `${key}:${one}`).join(' '),
    });
  }
  return { field: field.name, operator: '=', values: ['true'], exclude };
}

function lacksValue(key: string): string {
  return t('filter.lacksValue', '{{key}}: lacks a value.', { key });
}

function valueTerm(
  field: FilterField,
  { operator, key = '', exclude }: FilterToken,
  values: string[]
): FilterTerm | string {
  if (operator !== undefined && operator !== '=') {
    return t(
      'filter.notCompared',
      '{{key}} cannot be compared with {{operator}}. If the value begins so, put it in quotes.',
      { key, operator }
    );
  }
  return { field: field.name, operator: '=', values: values.map((value) => normalValue(field.name, value)), exclude };
}

function amountTerm(
  field: AmountField,
  { operator = '=', key = '', exclude }: FilterToken,
  values: string[]
): FilterTerm | string {
  const wrong = values.find((value) => amountOf(field.kind, value) === undefined);
  if (wrong !== undefined) {
    return field.kind === 'duration'
      ? t('filter.takesTime', '{{key}} takes a time with its unit, such as 300ms, 2.5s or 10m, not "{{wrong}}".', {
          key,
          wrong,
        })
      : t('filter.takesNumber', '{{key}} takes a number, not "{{wrong}}".', { key, wrong });
  }
  if (operator !== '=' && values.length > 1) {
    return t('filter.oneValue', '{{comparison}} takes one value.', { comparison: `${key}:${operator}` });
  }
  return { field: field.name, operator: operator as FilterOperator, values, exclude };
}
