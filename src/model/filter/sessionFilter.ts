import type { FilterFieldName } from './fields';

/** How a value is compared; all but `=` are for numbers and durations. */
export type FilterOperator = '=' | '>' | '>=' | '<' | '<=';

/**
 * One condition on sessions. Of several values any will do; an order (`>` and its like) has exactly one. The value `''`
 * stands for "has none". A flag has the one value `'true'`. Durations carry their unit (`'30s'`), see `parseAmount`.
 */
export interface FilterTerm {
  field: FilterFieldName;
  operator: FilterOperator;
  values: string[];
  /** True: the sessions that do not match. */
  exclude: boolean;
}

/** Conditions that a session has to meet, all of them. Its text (`formatFilter`) is what the URL and the box hold. */
export type SessionFilter = readonly FilterTerm[];

export { amountOf, COMPARE, durationText, parseAmount, type AmountKind } from './amounts';
export { facetsOf, type Facet } from './facetsOf';
export {
  FILTER_FIELDS,
  fieldOf,
  labelFieldsOf,
  type AmountField,
  type AmountName,
  type AttributeName,
  type FilterField,
  type FilterFieldName,
  type FlagField,
  type FlagName,
  type LabelName,
  type ValueField,
} from './fields';
export { fieldByKey } from './fieldByKey';
export { fieldWords, type FieldWords } from './fieldWords';
export { filterTokens, type FilterToken } from './filterTokens';
export { formatFilter, formatTerm, formatValue } from './formatFilter';
export { filterTest, matchesFilter } from './matchesFilter';
export { narrowing } from './narrowing';
export { parseFilter, type ParsedFilter } from './parseFilter';
export { placeOf, splitByPlace, type SplitFilter, type TermPlace } from './splitByPlace';
export { recognisePasted, type Pasted } from './pasted';
export { flagState, toggleFlag } from './flags';
export { rangeOf, withRange, type AmountRange } from './ranges';
export { valueState, withoutTerm, withoutValue, withValue } from './values';
