import { t } from '../../words';
import { formatCount } from '../format';

/** As much of one value as a page shows; a message may be megabytes long. */
const SHOWN_CHARACTERS = 20_000;

// Control characters but tab and line ends, and the marks that turn the direction of what follows: shown, never obeyed.
// Joiners (U+200C, U+200D) stay: languages and emoji are written with them.
const UNSEEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * @param value text from a stranger's browser
 * @param limit characters shown at most
 * @returns the text with unseen characters spelled out (`[U+202E]`) and the rest cut off, saying how much there is
 */
export function visibleText(value: string, limit = SHOWN_CHARACTERS): string {
  const cut =
    value.length > limit
      ? t('text.cut', '{{start}}… ({{n}} characters)', {
          start: value.slice(0, limit),
          n: formatCount(value.length),
        })
      : value;
  return cut.replace(
    UNSEEN,
    (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`
  );
}
