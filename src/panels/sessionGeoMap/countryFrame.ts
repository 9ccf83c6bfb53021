import { applyFieldOverrides, FieldType, type DataFrame } from '@grafana/data';
import { COUNTRY_FIGURES } from '../../data/frames/countryTable';
import type { CountryRow } from '../../views/map/countryRow';
import type { FieldContext } from '../parts/readSessions';

/** Countries that were counted here as a table with the documented columns: the panel's overrides and links go by its fields. */
export function countryFrame(rows: readonly CountryRow[], { fieldConfig, ...context }: FieldContext): DataFrame {
  const frame: DataFrame = {
    name: 'countries',
    fields: [
      { name: 'country', type: FieldType.string, config: {}, values: rows.map(({ country }) => country) },
      ...COUNTRY_FIGURES.map((figure) => ({
        name: figure,
        type: FieldType.number,
        config: {},
        values: rows.map(({ figures }) => figures[figure] ?? null),
      })),
    ],
    length: rows.length,
  };
  return applyFieldOverrides({ data: [frame], fieldConfig, ...context })[0] ?? frame;
}
