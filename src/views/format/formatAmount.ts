import { perLanguage } from '../../words';

const counts = perLanguage((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }));
const decimals = perLanguage(
  (language) => new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: false })
);
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/**
 * @param count a number of things
 * @returns the number with thousands separated: `1,204`
 */
export function formatCount(count: number): string {
  return Number.isFinite(count) ? counts().format(count) : '–';
}

/**
 * @param bytes a size in bytes
 * @returns the size in decimal units, as browsers' developer tools show them: `320 B`, `1.2 kB`, `48 kB`, `3.4 MB`
 */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) {
    return '–';
  }
  let value = bytes;
  let unit = 0;
  while (Math.abs(Math.round(value)) >= 1000 && unit < BYTE_UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatDecimal(unit === 0 || Math.abs(value) >= 10 ? Math.round(value) : value)} ${BYTE_UNITS[unit]}`;
}

/** A number with at most one decimal: `1.2`; German: `1,2`. */
export function formatDecimal(value: number): string {
  return decimals().format(Math.round(value * 10) / 10);
}
