import { COMMON_ATTR, LABEL_PREFIX, RESOURCE_ATTR, SESSION_ATTR } from '@opensessions/browser-sdk/contract';
import { fieldOf, type FilterFieldName } from '../../model/filter/fields';
import type { FilterTerm, SessionFilter } from '../../model/filter/sessionFilter';
import { counterAboveZero } from '../../model/filter/splitByPlace';
import { TIMEZONES_BY_COUNTRY } from '../../model/timezoneCountries';
import { anyOf, literalPattern } from '../../model/anyOf';
import { lokiName } from '../../model/lokiName';
import { COUNTRY_LABEL, TIMEZONE_LABEL } from './countryLabels';
import { quote } from './quote';

const ATTRIBUTE: Partial<Record<FilterFieldName, string>> = {
  browser: RESOURCE_ATTR.browserName,
  os: RESOURCE_ATTR.osName,
  device: RESOURCE_ATTR.deviceType,
  release: RESOURCE_ATTR.serviceVersion,
  environment: RESOURCE_ATTR.environment,
  session: COMMON_ATTR.sessionId,
};

/**
 * The stages that keep the records by which a filter's pushed terms (`splitByPlace`) are decided or their sessions found:
 * ` | user_agent_name="Chrome" | rum_session_errors>0`. A counter is only ever compared with 0: a session's is the sum
 * over its tabs, of which none may have as much by itself.
 * @param pushed terms that are not of the place `rows`; others add nothing
 */
export function filterPipeline(pushed: SessionFilter): string {
  return pushed
    .map(stageOf)
    .filter((stage) => stage !== undefined)
    .map((stage) => ` | ${stage}`)
    .join('');
}

function stageOf(term: FilterTerm): string | undefined {
  const { field, values, exclude } = term;
  const attribute = ATTRIBUTE[field];
  if (attribute !== undefined) {
    return oneOf(lokiName(attribute), values, exclude);
  }
  switch (field) {
    case 'country':
      return exclude ? notOfCountries(values) : ofCountries(values);
    case 'user':
      return anyLabel([COMMON_ATTR.userId, COMMON_ATTR.userName, COMMON_ATTR.userEmail].map(lokiName), values);
    case 'page':
      return visited(values);
    case 'has:recording':
      return oneOf(lokiName(SESSION_ATTR.hasReplay), ['true'], false);
  }
  if (field.startsWith(LABEL_PREFIX) && fieldOf(field).kind === 'value') {
    return oneOf(lokiName(field), values, false);
  }
  const counter = counterAboveZero(term);
  return counter && `${lokiName(SESSION_ATTR.counterPrefix + counter)}>0`;
}

/** A label that is, or is not, one of the values; a label that a record lacks is `""`. */
function oneOf(name: string, values: readonly string[], exclude: boolean): string {
  const [value = '', ...others] = values;
  return others.length === 0
    ? `${name}${exclude ? '!' : ''}=${quote(value)}`
    : `${name}${exclude ? '!' : '='}~${quote(anyOf(values))}`;
}

function anyLabel(names: readonly string[], values: readonly string[]): string {
  return names.map((name) => oneOf(name, values, false)).join(' or ');
}

/** The country that the collector says, else the one that the time zone belongs to (docs/contract.md). */
function ofCountries(countries: readonly string[]): string {
  const zones = zonesOf(countries);
  const said = oneOf(COUNTRY_LABEL, countries, false);
  return zones.length === 0 ? said : `${said} or (${COUNTRY_LABEL}="" and ${oneOf(TIMEZONE_LABEL, zones, false)})`;
}

function notOfCountries(countries: readonly string[]): string {
  const zones = zonesOf(countries);
  const said = oneOf(COUNTRY_LABEL, countries, true);
  return zones.length === 0 ? said : `${said} and (${COUNTRY_LABEL}!="" or ${oneOf(TIMEZONE_LABEL, zones, true)})`;
}

function zonesOf(countries: readonly string[]): string[] {
  return countries.flatMap((country) =>
    Object.hasOwn(TIMEZONES_BY_COUNTRY, country) ? (TIMEZONES_BY_COUNTRY[country] ?? '').split(' ') : []
  );
}

/** One of the names among the visited (`,/,/cart,` with commas inside a name encoded), or first or last of them. */
function visited(names: readonly string[]): string {
  const patterns = names.map((name) => name.split(',').map(literalPattern).join('%2[Cc]'));
  const pages = `${lokiName(SESSION_ATTR.pages)}=~${quote(`(?s).*,(?:${patterns.join('|')}),.*`)}`;
  return `${pages} or ${anyLabel([SESSION_ATTR.firstView, SESSION_ATTR.lastView].map(lokiName), names)}`;
}
