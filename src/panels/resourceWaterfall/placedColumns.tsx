import type { Field } from '@grafana/data';
import React, { type ReactNode } from 'react';
import type { CellState, GridColumn } from '../../views/grid';
import { PlainText } from '../../views/text/PlainText';
import { visibleText } from '../../views/text/visibleText';
import { CellLink } from '../parts/CellLink';
import { fieldText } from '../parts/fieldLook';
import { linksAt } from '../parts/followLink';
import type { RecordPlace } from '../parts/recordPlaces';

/** The fields of the data that stand behind a column, by its id: of a spans table, and of a trace. */
const FIELDS: Record<string, string[]> = {
  name: ['url.full', 'operationName', 'name'],
  type: ['rum.resource.type'],
  method: ['http.request.method'],
  status: ['http.response.status_code', 'statusCode', 'status'],
  size: ['rum.resource.transfer_size'],
  decoded: ['rum.resource.decoded_size'],
  latency: ['duration'],
  initiator: ['rum.resource.initiator'],
  cache: ['rum.resource.cache'],
  page: ['rum.view.name'],
  service: ['serviceName', 'traceService'],
  kind: ['kind'],
  start: ['startTime', 'time'],
  duration: ['duration'],
};
/** They are more than a text. */
const OWN: readonly string[] = ['name', 'waterfall'];
/** Characters of a text that a field's configuration makes. */
const SHOWN = 200;

/**
 * Columns as the panel's field configuration wants them: names, units, mappings and links.
 * @param ids those that are shown, in order; none: all
 */
export function placedColumns<Row>(
  columns: Array<GridColumn<Row>>,
  { ids = [], placeOf }: { ids?: readonly string[]; placeOf: (row: Row | undefined) => RecordPlace | undefined }
): Array<GridColumn<Row>> {
  const chosen = ids.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const first = placeOf(undefined);
  return (chosen.length > 0 ? chosen : columns).map((column): GridColumn<Row> => {
    const name = fieldOf(first, column.id)?.config.displayName;
    return {
      ...column,
      title: name ? visibleText(name, SHOWN) : column.title,
      cell: OWN.includes(column.id)
        ? column.cell
        : (row, state) => placedCell(column.cell(row, state), { place: placeOf(row), id: column.id, state }),
    };
  });
}

function placedCell(
  plain: ReactNode,
  { place, id, state }: { place: RecordPlace | undefined; id: string; state: CellState }
): ReactNode {
  const field = fieldOf(place, id);
  if (!place || !field) {
    return plain;
  }
  const text = isAsItCame(field) ? undefined : fieldText(field, field.values[place.row]);
  const value = text === undefined ? plain : <PlainText value={text} limit={SHOWN} />;
  const [link] = linksAt([field], place.row);
  return link ? (
    <CellLink link={link} reachable={state.active}>
      {value}
    </CellLink>
  ) : (
    value
  );
}

function fieldOf(place: RecordPlace | undefined, id: string): Field | undefined {
  const names = FIELDS[id] ?? [];
  return names.map((name) => place?.fields.find((field) => field.name === name)).find(Boolean);
}

/** Tempo itself says that durations are in ns: nobody asked for another look. */
function isAsItCame({ config: { unit, decimals, mappings } }: Field): boolean {
  return unit === 'ns' && typeof decimals !== 'number' && !mappings?.length;
}
