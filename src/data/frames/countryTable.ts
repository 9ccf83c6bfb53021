import { FieldType, type DataFrame, type Field } from '@grafana/data';
import type { KeyFigures } from '../../model/totals/keyFigures';
import { msOfUnit } from './msIn';
import { namedFields } from './namedFields';
import { asAmount, asText } from './values';

/** The numbers that a table of countries may have, each with the other names of its column; docs/panels.md is about them. */
const FIGURES = {
  sessions: ['session_count'],
  users: ['user_count'],
  errors: ['rum_session_errors', 'error_count'],
  error_rate: [],
  load_time: ['load_time_ms'],
  blocking_time: ['rum_session_blocking_time', 'blocking_time_ms'],
  frustrations: ['rum_session_frustrations'],
} as const;
const PLACES = {
  country: ['geo_country_iso_code', 'country_code'],
  service: ['service_name'],
} as const;

export type CountryFigure = keyof typeof FIGURES;
/** The columns of numbers. */
export const COUNTRY_FIGURES = Object.keys(FIGURES) as CountryFigure[];
/** Of several rows these are added up; the others are averaged, by their sessions where those are known. */
const ADDED: readonly CountryFigure[] = ['sessions', 'users', 'errors', 'frustrations'];

export type CountryFields = Partial<Record<CountryFigure, Field>>;

/** A country of tables. */
export interface TableCountry {
  /** In upper case; `''` where it is not known. */
  country: string;
  /** Times in ms, rates from 0 to 1, whatever the columns' units are. */
  figures: Partial<Pick<KeyFigures, CountryFigure>>;
  /** Where it stands first. */
  frame: DataFrame;
  row: number;
  /** Services that the rows name. */
  services: string[];
}

/** Whether a frame says countries in a column. */
export function hasCountry(frame: DataFrame): boolean {
  return namedFields(frame, PLACES).country !== undefined;
}

/**
 * The columns of numbers of a table of countries. A table whose only number has another name, as a metric query's `Value` has, counts as
 * one of the figure that is looked for.
 */
export function countryFields(frame: DataFrame, wanted: CountryFigure): CountryFields {
  const named: CountryFields = namedFields(frame, FIGURES);
  const numbers = frame.fields.filter(({ type }) => type === FieldType.number);
  const [only, second] = numbers;
  return Object.keys(named).length === 0 && only && !second ? { [wanted]: only } : named;
}

/** The countries of tables, as `countryFields` has their columns, in the order in which they come. */
export function countryTable(frames: readonly DataFrame[], wanted: CountryFigure): TableCountry[] {
  const sums = new Map<string, Sum>();
  for (const frame of frames) {
    const { country: countries, service } = namedFields(frame, PLACES);
    const fields = countryFields(frame, wanted);
    for (let row = 0; row < frame.length; row++) {
      const country = (asText(countries?.values[row]) ?? '').trim().toUpperCase();
      const known = sums.get(country);
      const sum: Sum = known ?? { place: { country, figures: {}, frame, row, services: [] }, parts: new Map() };
      if (!known) {
        sums.set(country, sum);
      }
      const name = asText(service?.values[row]);
      if (name !== undefined && !sum.place.services.includes(name)) {
        sum.place.services.push(name);
      }
      addRow(sum.parts, fields, row);
    }
  }
  return [...sums.values()].map(({ place, parts }) => ({
    ...place,
    figures: Object.fromEntries([...parts].map(([figure, part]) => [figure, amountOf(figure, part)])),
  }));
}

/** How many of a figure's own units one of a column's numbers is: rates in percent, and times that are not in ms. */
export function unitOf(figure: CountryFigure, field: Field | undefined): number {
  if (figure === 'error_rate') {
    return field?.config.unit === 'percent' ? 0.01 : 1;
  }
  return figure === 'load_time' || figure === 'blocking_time' ? msOfUnit(field) : 1;
}

/** A country while its rows are added up. */
interface Sum {
  place: TableCountry;
  parts: Map<CountryFigure, Part>;
}

interface Part {
  sum: number;
  weighted: number;
  weight: number;
}

function addRow(parts: Map<CountryFigure, Part>, fields: CountryFields, row: number): void {
  const weight = asAmount(fields.sessions?.values[row]) ?? 1;
  for (const figure of COUNTRY_FIGURES) {
    const own = asAmount(fields[figure]?.values[row]);
    if (own !== undefined) {
      const amount = own * unitOf(figure, fields[figure]);
      const part = parts.get(figure) ?? { sum: 0, weighted: 0, weight: 0 };
      parts.set(figure, {
        sum: part.sum + amount,
        weighted: part.weighted + amount * weight,
        weight: part.weight + weight,
      });
    }
  }
}

function amountOf(figure: CountryFigure, { sum, weighted, weight }: Part): number | undefined {
  if (ADDED.includes(figure)) {
    return sum;
  }
  return weight > 0 ? weighted / weight : undefined;
}
