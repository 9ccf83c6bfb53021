import { perLanguage } from '../../words';

const percents = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
);
const finePercents = perLanguage(
  (language) => new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 1 })
);

/**
 * @param share a part of the whole, 0 to 1
 * @returns the share in percent: `3.1%`, `12%`; what is above 0 never shows as `0%`: `0.02%`
 */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) {
    return '–';
  }
  return (share > 0 && share < 0.0005 ? finePercents() : percents()).format(share);
}
