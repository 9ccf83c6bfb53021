import { formatValue, type Facet, type FilterFieldName } from '../../model/filter/sessionFilter';
import { formatQuantity } from '../format';
import { t } from '../../words';
import type { Completion } from './completion';
import { LISTED_FIELDS, type FacetSource } from './facetSource';
import { valueWords } from './valueWords';

const MOST_VALUES = 20;
const MOST_OF_ALL_FIELDS = 6;
const SHORTEST_WORD = 2;

export interface ValueQuery {
  field: FilterFieldName;
  typed: string;
  /** Values that the word has already. */
  others: readonly string[];
  facetOf: FacetSource;
}

/** The values of a field that begin with what is typed, then those that have it somewhere. */
export function valueCompletions({ field, typed, others, facetOf }: ValueQuery): {
  options: Completion[];
  note?: string;
} {
  // Ids are pasted, not chosen.
  const outcome = field === 'session' ? undefined : facetOf(field);
  const counted = outcome?.data;
  const offered = matching(field, typed, counted?.data ?? []).filter(({ value }) => !others.includes(value));
  const options = offered.slice(0, MOST_VALUES).map((facet) => toCompletion(field, facet));
  if (outcome?.status === 'failed') {
    return { options, note: t('filter.valuesFailed', 'The values could not be read: {{message}}', outcome.failure) };
  }
  if (outcome?.status === 'loading' && !counted) {
    return { options, note: t('filter.readingValues', 'Reading the values…') };
  }
  return counted?.atLeast
    ? { options, note: t('filter.valuesOfLoaded', 'Values of the sessions loaded; there may be others.') }
    : { options };
}

/** `browser:Safari` for `saf`, as far as values are there. */
export function valuesOfAllFields(word: string, facetOf: FacetSource): Completion[] {
  if (word.length < SHORTEST_WORD) {
    return [];
  }
  const found = LISTED_FIELDS.flatMap((field) =>
    matching(field, word, facetOf(field).data?.data ?? [])
      .filter(({ value }) => value !== '')
      .slice(0, MOST_OF_ALL_FIELDS)
      .map((facet) => ({ field, facet }))
  );
  return found.slice(0, MOST_OF_ALL_FIELDS).map(({ field, facet }) => {
    const { insert, label, detail } = toCompletion(field, facet);
    return { insert: `${field}:${insert}`, label: `${field}:${label}`, detail };
  });
}

/** The values that have a text, in their own letters or in those that people read; those that begin with it first. */
function matching(field: FilterFieldName, typed: string, facets: readonly Facet[]): readonly Facet[] {
  const wanted = typed.toLowerCase();
  if (wanted === '') {
    return facets;
  }
  const begin: Facet[] = [];
  const contain: Facet[] = [];
  for (const facet of facets) {
    const words = [facet.value.toLowerCase(), valueWords(field, facet.value).toLowerCase()];
    if (words.some((one) => one.startsWith(wanted))) {
      begin.push(facet);
    } else if (words.some((one) => one.includes(wanted))) {
      contain.push(facet);
    }
  }
  return [...begin, ...contain];
}

function toCompletion(field: FilterFieldName, { value, count }: Facet): Completion {
  return {
    insert: `${formatValue(value)} `,
    label: valueWords(field, value),
    detail: formatQuantity(count, 'session'),
  };
}
