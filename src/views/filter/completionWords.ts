import { FILTER_FIELDS, type FilterField, type ValueField } from '../../model/filter/sessionFilter';
import type { Completion } from './completion';

const MOST_LABELS = 8;

const OPERATORS: readonly Completion[] = [
  { insert: '>', label: '>', detail: 'more than' },
  { insert: '>=', label: '>=', detail: 'at least' },
  { insert: '<', label: '<', detail: 'less than' },
  { insert: '<=', label: '<=', detail: 'at most' },
  { insert: '=', label: '=', detail: 'exactly' },
];

const UNITS: readonly Completion[] = [
  { insert: 'ms ', label: 'ms', detail: 'milliseconds' },
  { insert: 's ', label: 's', detail: 'seconds' },
  { insert: 'm ', label: 'm', detail: 'minutes' },
  { insert: 'h ', label: 'h', detail: 'hours' },
];

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
  return [...OPERATORS];
}

/** The units that a number of some time can have. */
export function unitCompletions(typed: string): Completion[] {
  return /^\d+(\.\d+)?$/.test(typed)
    ? UNITS.map(({ insert, label, detail }) => ({ insert: typed + insert, label: typed + label, detail }))
    : [];
}

function says({ title, aliases, name }: FilterField, typed: string): boolean {
  return [title, name, ...aliases].some((text) => text.toLowerCase().includes(typed));
}

function toCompletion({ kind, name, title, description }: FilterField): Completion {
  return kind === 'flag'
    ? { insert: `${name} `, label: name, detail: title }
    : { insert: `${name}:`, label: `${name}:`, detail: description ?? title };
}
