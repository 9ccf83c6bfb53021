import React, { useMemo } from 'react';
import { groupErrors } from '../../model/groupErrors';
import type { Session } from '../../model/session';
import type { ErrorEvent } from '../../model/story';
import { DataGrid } from '../grid';
import { errorColumns } from './errorColumns';

export interface ErrorGridProps {
  /** Each with the id that the session's events give it. */
  errors: Array<{ id: string; error: ErrorEvent }>;
  /** All errors of the session, on whatever page. */
  all: ErrorEvent[];
  session: Session;
  selectedId?: string;
  onSelect: (id: string) => void;
}

/** The session's errors. */
export function ErrorGrid({ errors, all, session, selectedId, onSelect }: ErrorGridProps) {
  const narrow = selectedId !== undefined;
  const ids = useMemo(() => new Map(errors.map(({ id, error }) => [error, id])), [errors]);
  const rows = useMemo(() => errors.map(({ error }) => error), [errors]);
  const columns = useMemo(() => {
    const occurrences = new Map(groupErrors(all).map((group) => [group.fingerprint, group.errors.length]));
    return errorColumns({ session, occurrences, narrow });
  }, [all, session, narrow]);
  const idOf = (error: ErrorEvent) => ids.get(error) ?? error.id;
  return (
    <DataGrid
      label="Errors"
      testId="error-grid"
      rows={rows}
      columns={columns}
      rowId={idOf}
      rowTestId={(error) => `error-row-${idOf(error)}`}
      defaultSort={{ column: 'time', direction: 'asc' }}
      selectedId={selectedId}
      onOpen={(error) => onSelect(idOf(error))}
    />
  );
}
