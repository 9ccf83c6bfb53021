import { formatCount, formatQuantity } from '../format';
import { isDrawn } from './countryCodes';
import type { CountryRow } from './countryRow';

const MOST_NAMES = 6;
const DERIVED =
  '* Some of the sessions are placed by the time zone of the browser, where no collector said the country.';

/** What the colours of the map do not tell: a sentence each. */
export function mapRemarks(rows: readonly CountryRow[]): string[] {
  const unknown = rows.find(({ country }) => country === '');
  const missing = rows.filter(({ country, figures }) => country !== '' && !isDrawn(country) && figures.sessions !== 0);
  const named = missing
    .slice(0, MOST_NAMES)
    .map(({ name, figures: { sessions } }) => (sessions === undefined ? name : `${name} (${formatCount(sessions)})`))
    .join(', ');
  const more = missing.length - MOST_NAMES;
  return [
    ...(unknown?.figures.sessions ? [`Unknown country: ${formatQuantity(unknown.figures.sessions, 'session')}.`] : []),
    ...(named ? [`Not drawn: ${named}${more > 0 ? ` and ${formatCount(more)} more` : ''}.`] : []),
    ...(rows.some(({ derived }) => derived) ? [DERIVED] : []),
  ];
}
