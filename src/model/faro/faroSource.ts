import type { FilterFieldName } from '../filter/fields';
import { t } from '../../words';

/** A selector of Loki's streams and nothing else: names, operators and quoted values between braces. */
const SELECTOR =
  /^\{\s*[A-Za-z_]\w*\s*(=|!=|=~|!~)\s*"(?:[^"\\]|\\.)*"\s*(,\s*[A-Za-z_]\w*\s*(=|!=|=~|!~)\s*"(?:[^"\\]|\\.)*"\s*)*,?\s*\}$/;

/** What is wrong with a selector of Faro's streams, in words; undefined where nothing is. */
export function faroSelectorProblem(selector: string): string | undefined {
  if (selector === '') {
    return t(
      'config.faroUnsaid',
      'Say which streams Alloy writes Faro’s lines to, as its extra_log_labels name them: {app="shop"}'
    );
  }
  return SELECTOR.test(selector)
    ? undefined
    : t(
        'config.faroNoSelector',
        'This is no stream selector. Write label="value" pairs between braces, without filters: {app="shop"}'
      );
}

/** Whether a text can be the id of a Faro session: ten letters and digits, or what the page makes itself. */
export function isFaroSessionId(text: string): boolean {
  return /^[\w.:-]{1,128}$/.test(text);
}

/** What sessions of Faro's cannot be filtered by: it reports none of this. */
export const NOT_BY_FARO: ReadonlySet<FilterFieldName> = new Set([
  'has:recording',
  'has:frustrations',
  'has:long_tasks',
  'frustrations',
  'long_tasks',
  'blocking_time',
]);
