import React from 'react';
import type { Session } from '../../model/session';
import { shownColumnIds, type CellState, type GridColumn, type GridLayout } from '../grid';
import { SessionLink } from './cells';
import { activityColumns } from './columns/activityColumns';
import { timeColumns, type TimeColumnsOptions } from './columns/timeColumns';
import { visitorColumns } from './columns/visitorColumns';

export interface SessionColumnsOptions extends TimeColumnsOptions {
  /** Absent: rows lead nowhere. */
  href?: (session: Session) => string | undefined;
  onOpen?: (session: Session) => void;
  /** How the columns are arranged; absent: as at first. */
  layout?: GridLayout;
}

/** The columns of the sessions grid, in the order that they have at first. The first that is shown is the row's link. */
export function sessionColumns(options: SessionColumnsOptions): Array<GridColumn<Session>> {
  const { href, onOpen, layout = {} } = options;
  const columns = plainColumns(options);
  const [first, second] = shownColumnIds(columns, layout);
  // A dot is no link that one finds.
  const linked = (first === 'state' && second) || first;
  return columns.map((column) =>
    column.id === linked
      ? {
          ...column,
          cell: (session: Session, state: CellState) => {
            const address = href?.(session);
            const content = column.cell(session, state);
            return address === undefined ? (
              content
            ) : (
              <SessionLink href={address} onOpen={() => onOpen?.(session)}>
                {content}
              </SessionLink>
            );
          },
        }
      : column
  );
}

function plainColumns(options: TimeColumnsOptions): Array<GridColumn<Session>> {
  return [...timeColumns(options), ...visitorColumns(), ...activityColumns()];
}

/** All columns by id, in the order that they have at first, and whether they are hidden then. */
export function sessionColumnIds(): Array<Pick<GridColumn<Session>, 'id' | 'hidden'>> {
  return plainColumns({ timeZone: 'utc', date: false, nowMs: 0 }).map(({ id, hidden }) => ({ id, hidden }));
}
