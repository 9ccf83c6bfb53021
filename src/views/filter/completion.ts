import {
  fieldByKey,
  filterTokens,
  type AmountField,
  type FilterField,
  type FilterToken,
  type ValueField,
} from '../../model/filter/sessionFilter';
import { fieldCompletions, flagCompletions, operatorCompletions, unitCompletions } from './completionWords';
import { valueCompletions, valuesOfAllFields } from './completionValues';
import type { FacetSource } from './facetSource';

/** Something that the word under the cursor can become. */
export interface Completion {
  /** What takes its place; ends with a space where the word is then done. */
  insert: string;
  /** For people, where it is not the same. */
  label: string;
  /** What it is, or how many sessions have it. */
  detail?: string;
}

/** What can be put in the place of `from` to `to` (exclusive) of the text. */
export interface Completions {
  from: number;
  to: number;
  options: Completion[];
  /** Why there are no values, or not all. */
  note?: string;
}

export interface CompletionQuery {
  text: string;
  cursor: number;
  /** The labels that sessions have. */
  labels: () => readonly ValueField[];
  facetOf: FacetSource;
}

/** What can be typed at the cursor: names of fields first, then operators and values. */
export function completionsAt({ text, cursor, labels, facetOf }: CompletionQuery): Completions {
  const nothing: Completions = { from: cursor, to: cursor, options: [] };
  const token = filterTokens(text).find(({ from, to }) => from <= cursor && cursor <= to);
  if (!token) {
    return { ...nothing, options: fieldCompletions('', labels()) };
  }
  const start = token.from + (token.exclude ? 1 : 0);
  // Before a word, one cannot know whether another shall stand there.
  if (cursor < start || (cursor === start && token.to > start)) {
    return nothing;
  }
  if (token.key === undefined) {
    const word = unquoted(text.slice(start, cursor));
    const options = [...fieldCompletions(word, labels()), ...valuesOfAllFields(word, facetOf)];
    return { from: start, to: token.to, options };
  }
  const afterColon = start + token.key.length + 1;
  if (cursor < afterColon) {
    return { from: start, to: afterColon, options: fieldCompletions(text.slice(start, cursor), labels()) };
  }
  if (token.key === 'has' || token.key === 'is') {
    return { from: start, to: token.to, options: flagCompletions(text.slice(start, cursor)) };
  }
  const field = fieldByKey(token.key);
  return field ? ofField(field, { text, cursor, token, afterColon, facetOf }) : nothing;
}

interface Within {
  text: string;
  cursor: number;
  token: FilterToken;
  afterColon: number;
  facetOf: FacetSource;
}

function ofField(field: FilterField, { text, cursor, token, afterColon, facetOf }: Within): Completions {
  const under = token.values.find(({ from, to }) => from <= cursor && cursor <= to);
  const [from, to] = under ? [under.from, under.to] : [cursor, cursor];
  const typed = unquoted(text.slice(from, cursor));
  switch (field.kind) {
    case 'value': {
      const others = token.values.filter((value) => value !== under).map((value) => value.text);
      return { from, to, ...valueCompletions({ field: field.name, typed, others, facetOf }) };
    }
    case 'number':
    case 'duration':
      return token.operator === undefined && token.values.length === 0
        ? { from: afterColon, to: token.to, options: operatorCompletions() }
        : { from, to, options: amountCompletions(field, typed) };
    default:
      return { from, to, options: [] };
  }
}

function amountCompletions({ kind }: AmountField, typed: string): Completion[] {
  return kind === 'duration' ? unitCompletions(typed) : [];
}

function unquoted(text: string): string {
  return text
    .replace(/^"/, '')
    .replace(/\\(["\\])/g, '$1')
    .replace(/"$/, '');
}

/** The text with a completion in it, and where the cursor then stands. */
export function complete(
  text: string,
  { from, to }: Completions,
  { insert }: Completion
): { text: string; cursor: number } {
  const rest = text.slice(to);
  // A word that is done is followed by one space, not two.
  const put = insert.endsWith(' ') && /^[\s,]/.test(rest) ? insert.trimEnd() : insert;
  return { text: text.slice(0, from) + put + rest, cursor: from + put.length };
}
