import { perLanguage } from '../../words';

const names = perLanguage((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }));

/**
 * @param code an ISO 3166 alpha-2 code, as the collector or the SDK wrote it
 * @returns the country's name in the user's language, or the code itself where it is none
 */
export function countryName(code: string): string {
  return known().get(code) ?? lookUp(code);
}

/** A look-up takes a microsecond, and a list sorts by the names of 50,000 sessions. There are 676 codes at most, in 4 spellings. */
const known = perLanguage(() => new Map<string, string>());

function lookUp(code: string): string {
  if (!isCountryCode(code)) {
    return code;
  }
  const name = names().of(code.toUpperCase()) ?? code;
  known().set(code, name);
  return name;
}

/**
 * @param code an ISO 3166 alpha-2 code
 * @returns its flag as an emoji (regional indicators), or nothing where it is no code, or where flags do not show (see `flagsShow`)
 */
export function countryFlag(code: string, show = flagsShow()): string {
  if (!show || !isCountryCode(code)) {
    return '';
  }
  const base = '🇦'.codePointAt(0)! - 'A'.charCodeAt(0);
  return String.fromCodePoint(...[...code.toUpperCase()].map((letter) => base + letter.charCodeAt(0)));
}

let shown: boolean | undefined;

/** Whether this machine's fonts draw a flag: without one (on Windows, say) its two letters stand side by side, or two boxes. */
function flagsShow(): boolean {
  if (shown === undefined) {
    const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
    shown = context !== null && context.measureText('🇩🇪').width < 1.5 * context.measureText('🇩').width;
  }
  return shown;
}

function isCountryCode(code: string): boolean {
  return /^[a-z]{2}$/i.test(code);
}
