import React, { useMemo } from 'react';
import { t } from '../../words';
import { DataGrid } from '../grid';
import { countryColumns } from './countryColumns';
import type { CountryRow } from './countryRow';

export interface CountryTableProps {
  rows: CountryRow[];
  /** True: there may be more users than are counted. */
  usersAtLeast: boolean;
  /** The same function as long as it says the same. */
  isPicked: (country: string) => boolean;
  onPick: (country: string) => void;
  /** px */
  maxHeight: number;
}

/** The numbers of the map, for those who do not read maps: what the map cannot draw is in here too. */
export function CountryTable({ rows, usersAtLeast, isPicked, onPick, maxHeight }: CountryTableProps) {
  const columns = useMemo(() => countryColumns({ usersAtLeast, isPicked }), [usersAtLeast, isPicked]);
  const picked = rows.find(({ country }) => isPicked(country));
  return (
    <DataGrid
      label={t('map.table', 'Sessions by country')}
      testId="map-table"
      rows={rows}
      columns={columns}
      rowId={idOf}
      rowTestId={(row) => `map-row-${idOf(row)}`}
      rowData={attributesOf}
      defaultSort={{ column: 'sessions', direction: 'desc' }}
      selectedId={picked && idOf(picked)}
      onOpen={({ country }) => onPick(country)}
      empty={t('map.noCountry', 'No sessions in any country.')}
      maxHeight={maxHeight}
    />
  );
}

function idOf({ country }: CountryRow): string {
  return country || 'unknown';
}

function attributesOf({ derived }: CountryRow) {
  return { 'data-derived': derived ? 'true' : undefined };
}
