import type { ErrorKind } from '../../model/errorKinds';
import { t } from '../../words';

/** A kind of error as its filter is called. */
export function errorKindWords(kind: ErrorKind): string {
  return kind === 'unhandled'
    ? t('errors.kindUnhandled', 'Unhandled')
    : kind === 'handled'
      ? t('errors.kindHandled', 'Handled')
      : kind.slice('source:'.length);
}

/** Whether an error was handled, in a word. */
export function yesOrNo(handled: boolean): string {
  return handled ? t('errors.yes', 'yes') : t('errors.no', 'no');
}
