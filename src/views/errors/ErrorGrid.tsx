import React from 'react';
import { t } from '../../words';
import { DataGrid, type GridSort } from '../grid';
import { errorColumns } from './errorColumns';
import type { ErrorRow } from './errorRow';

export interface ErrorGridProps {
  rows: ErrorRow[];
  /** Absent: by time. */
  sort?: GridSort;
  onSort: (sort: GridSort) => void;
  selectedId?: string;
  /** Details are open beside it. */
  narrow: boolean;
  onSelect: (id: string) => void;
}

const BY_TIME: GridSort = { column: 'time', direction: 'asc' };

/** The session's errors. */
export function ErrorGrid({ rows, sort = BY_TIME, onSort, selectedId, narrow, onSelect }: ErrorGridProps) {
  return (
    <DataGrid
      label={t('errors.grid', 'Errors')}
      testId="error-grid"
      rows={rows}
      columns={errorColumns(narrow)}
      rowId={idOf}
      rowTestId={testIdOf}
      sort={sort}
      onSortChange={onSort}
      selectedId={selectedId}
      showSelected
      onOpen={(row) => onSelect(row.id)}
    />
  );
}

function idOf({ id }: ErrorRow): string {
  return id;
}

function testIdOf({ id }: ErrorRow): string {
  return `error-row-${id}`;
}
