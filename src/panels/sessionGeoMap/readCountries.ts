import type { DataFrame, Field } from '@grafana/data';
import {
  COUNTRY_FIGURES,
  countryFields,
  countryTable,
  hasCountry,
  type CountryFields,
  type CountryFigure,
} from '../../data/frames/countryTable';
import { missingSessionColumns } from '../../data/frames/sessionFields';
import type { Session } from '../../model/session';
import { countriesOfRows } from '../../model/totals/countriesOfRows';
import { countryRows, countryWords, type CountryRow } from '../../views/map/countryRow';
import { t } from '../../words';
import { columnWords } from '../parts/columnWords';
import { isLogFrame } from '../parts/isLogFrame';
import { readSessions, type FieldContext } from '../parts/readSessions';
import { countryFrame } from './countryFrame';

/** The countries of a panel's data. */
export interface Countries {
  rows: CountryRow[];
  /** The column of each number that there is: its configuration says how the number looks. */
  fieldOf: CountryFields;
  /** Where a country stands in the data: its links are there. */
  places: ReadonlyMap<string, { fields: Field[]; row: number }>;
  /** Where all is of one. */
  service?: string;
}

/** `unfit` says why no country can be shown, in words. */
export type CountriesRead = { countries: Countries; unfit?: undefined } | { countries?: undefined; unfit: string };

const ALL_TIME = { from: -Infinity, to: Infinity };

/** The countries of a panel's frames: of tables with a row a country, or those of the sessions that documents and tables tell of. */
export function readCountries(
  series: readonly DataFrame[],
  metric: CountryFigure,
  context: FieldContext
): CountriesRead {
  const filled = series.filter(({ length }) => length > 0);
  const tables = filled.filter((frame) => isCountryTable(frame, metric));
  if (tables.length > 0) {
    return { countries: countriesOfTables(tables, metric) };
  }
  if (filled.length > 0 && !filled.some(mayHaveSessions)) {
    return { unfit: whyNone(filled) };
  }
  const { rows, unfit } = readSessions(series, context);
  return rows
    ? {
        countries: countriesOfSessions(
          rows.map(({ session }) => session),
          context
        ),
      }
    : { unfit };
}

/** Whether a frame is a table with a row a country, and with numbers. */
export function isCountryTable(frame: DataFrame, metric: CountryFigure): boolean {
  return !mayHaveSessions(frame) && hasCountry(frame) && Object.keys(countryFields(frame, metric)).length > 0;
}

function mayHaveSessions(frame: DataFrame): boolean {
  return isLogFrame(frame) || missingSessionColumns(frame).length === 0;
}

function countriesOfTables(tables: DataFrame[], metric: CountryFigure): Countries {
  const found = countryTable(tables, metric);
  const services = [...new Set(found.flatMap(({ services }) => services))];
  return {
    rows: mostFirst(
      found.map(({ country, figures }) => ({ country, name: countryWords(country), derived: false, figures })),
      metric
    ),
    fieldOf: Object.assign({}, ...tables.map((frame) => countryFields(frame, metric)).reverse()),
    places: new Map(found.map(({ country, frame: { fields }, row }) => [country, { fields, row }])),
    service: services.length === 1 ? services[0] : undefined,
  };
}

function countriesOfSessions(sessions: Session[], context: FieldContext): Countries {
  const rows = countryRows(countriesOfRows(sessions, ALL_TIME));
  const frame = countryFrame(rows, context);
  const services = [...new Set(sessions.map(({ client }) => client.serviceName))];
  return {
    rows,
    fieldOf: countryFields(frame, 'sessions'),
    places: new Map(rows.map(({ country }, row) => [country, { fields: frame.fields, row }])),
    service: services.length === 1 ? services[0] : undefined,
  };
}

/** The arrow keys go from most to fewest. */
function mostFirst(rows: CountryRow[], metric: CountryFigure): CountryRow[] {
  const amount = ({ figures }: CountryRow) => figures.sessions ?? figures[metric] ?? -1;
  return rows.sort((a, b) => amount(b) - amount(a) || (a.country < b.country ? -1 : 1));
}

function whyNone(frames: DataFrame[]): string {
  const lacks = frames.some(hasCountry)
    ? t('mapPanel.noNumbers', 'The answer has countries, but no column of numbers.')
    : columnWords(['country']);
  const needs = t(
    'mapPanel.needs',
    'The map needs log lines of session documents, or a table with the column country and one of {{names}}.',
    { names: COUNTRY_FIGURES.join(', ') }
  );
  return `${lacks} ${needs}`;
}
