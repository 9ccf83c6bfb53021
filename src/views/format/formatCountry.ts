const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/**
 * @param code an ISO 3166 alpha-2 code, as the collector or the SDK wrote it
 * @returns the country's English name, or the code itself where it is none
 */
export function countryName(code: string): string {
  return isCountryCode(code) ? (names.of(code.toUpperCase()) ?? code) : code;
}

/**
 * @param code an ISO 3166 alpha-2 code
 * @returns its flag as an emoji (regional indicators), or nothing where it is no code
 */
export function countryFlag(code: string): string {
  if (!isCountryCode(code)) {
    return '';
  }
  const base = '🇦'.codePointAt(0)! - 'A'.charCodeAt(0);
  return String.fromCodePoint(...[...code.toUpperCase()].map((letter) => base + letter.charCodeAt(0)));
}

function isCountryCode(code: string): boolean {
  return /^[a-z]{2}$/i.test(code);
}
