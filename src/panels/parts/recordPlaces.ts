import type { DataFrame, Field } from '@grafana/data';

/** Where a record stands in the data: its frame's fields and its row. */
export interface RecordPlace {
  fields: Field[];
  row: number;
}

/** The places of log lines by the id that the data source gave them, and of spans by their span id. */
export function recordPlaces(series: readonly DataFrame[]): Map<string, RecordPlace> {
  const places = new Map<string, RecordPlace>();
  for (const { fields, length } of series) {
    const ids = fields.find(({ name }) => name === 'id' || name === 'spanID');
    for (let row = 0; ids && row < length; row++) {
      places.set(String(ids.values[row]), { fields, row });
    }
  }
  return places;
}
