import { filterTokens, parseFilter } from '../../model/filter/sessionFilter';

/**
 * What in a text makes no sense, in words. The word at the cursor is still being written: with a cursor, nothing is said
 * of it.
 */
export function filterProblems(text: string, cursor?: number): string[] {
  const writing =
    cursor === undefined ? undefined : filterTokens(text).find(({ from, to }) => from <= cursor && cursor <= to);
  const rest = writing ? `${text.slice(0, writing.from)} ${text.slice(writing.to)}` : text;
  return [...new Set(parseFilter(rest).problems)];
}
