import { FILTER_FIELDS, fieldWords, type FilterField, type ValueField } from '../../model/filter/sessionFilter';
import { perLanguage, t } from '../../words';
import type { Completion } from './completion';

const MOST_LABELS = 8;

const operators = perLanguage((): readonly Completion[] => [
  { insert: '>', label: '>', detail: t('filter.moreThan', 'more than') },
  { insert: '>=', label: '>=', detail: t('filter.atLeast', 'at least') },
  { insert: '<', label: '<', detail: t('filter.lessThan', 'less than') },
  { insert: '<=', label: '<=', detail: t('filter.atMost', 'at most') },
  { insert: '=', label: '=', detail: t('filter.exactly', 'exactly') },
]);

const units = perLanguage((): readonly Completion[] => [
  unit('ms', t('filter.milliseconds', 'milliseconds')),
  unit('s', t('filter.seconds', 'seconds')),
  unit('m', t('filter.minutes', 'minutes')),
  unit('h', t('filter.hours', 'hours')),
]);

function unit(name: string, detail: string): Completion {
  return { insert: `${name} `, label: name, detail };
}

/** The names of fields that begin with a word, then those that have it somewhere, or in another name of theirs. */
export function fieldCompletions(word: string, labels: readonly ValueField[]): Completion[] {
  const typed = word.toLowerCase();
  const attributesFirst = [...FILTER_FIELDS].sort((a, b) => Number(a.kind === 'flag') - Number(b.kind === 'flag'));
  const fields: FilterField[] = [...attributesFirst, ...labels.slice(0, typed === '' ? MOST_LABELS : undefined)];
  const begin = fields.filter(({ name }) => name.startsWith(typed));
  const contain = fields.filter((field) => !begin.includes(field) && says(field, typed));
  return [...begin, ...contain].map(toCompletion);
}

/** The flags that begin with what is typed: `has:err`. */
export function flagCompletions(typed: string): Completion[] {
  return FILTER_FIELDS.filter(({ kind, name }) => kind === 'flag' && name.startsWith(typed.toLowerCase())).map(
    toCompletion
  );
}

/** How an amount can be compared. */
export function operatorCompletions(): Completion[] {
  return [...operators()];
}

/** The units that a number of some time can have. */
export function unitCompletions(typed: string): Completion[] {
  return /^\d+(\.\d+)?$/.test(typed)
    ? units().map(({ insert, label, detail }) => ({ insert: typed + insert, label: typed + label, detail }))
    : [];
}

function says({ aliases, name }: FilterField, typed: string): boolean {
  return [fieldWords(name).title, name, ...aliases].some((text) => text.toLowerCase().includes(typed));
}

function toCompletion({ kind, name }: FilterField): Completion {
  const { title, description } = fieldWords(name);
  return kind === 'flag'
    ? { insert: `${name} `, label: name, detail: title }
    : { insert: `${name}:`, label: `${name}:`, detail: description ?? title };
}
