import { t } from '../../words';
import { formatCount, formatQuantity } from '../format';
import { isDrawn } from './countryCodes';
import type { CountryRow } from './countryRow';

const MOST_NAMES = 6;

/** What the colours of the map do not tell: a sentence each. */
export function mapRemarks(rows: readonly CountryRow[]): string[] {
  const unknown = rows.find(({ country }) => country === '');
  const missing = rows.filter(({ country, figures }) => country !== '' && !isDrawn(country) && figures.sessions !== 0);
  const named = missing
    .slice(0, MOST_NAMES)
    .map(({ name, figures: { sessions } }) => (sessions === undefined ? name : `${name} (${formatCount(sessions)})`))
    .join(', ');
  const more = missing.length - MOST_NAMES;
  const sessions = unknown?.figures.sessions;
  return [
    ...(sessions
      ? [t('map.unknownCountry', 'Unknown country: {{sessions}}.', { sessions: formatQuantity(sessions, 'session') })]
      : []),
    ...(named ? [notDrawn(named, more)] : []),
    ...(rows.some(({ derived }) => derived)
      ? [
          t(
            'map.derived',
            '* Some of the sessions are placed by the time zone of the browser, where no collector said the country.'
          ),
        ]
      : []),
  ];
}

function notDrawn(names: string, more: number): string {
  return more > 0
    ? t('map.notDrawnMore', 'Not drawn: {{names}} and {{more}} more.', { names, more: formatCount(more) })
    : t('map.notDrawn', 'Not drawn: {{names}}.', { names });
}
