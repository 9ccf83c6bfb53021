import React from 'react';
import { fingerprintOf } from '../../model/groupErrors';
import type { Session } from '../../model/session';
import type { ErrorEvent } from '../../model/story';
import { Offset, TimeOfDay } from '../clock/SessionClock';
import { formatCount } from '../format';
import type { GridColumn } from '../grid';
import { PlainText } from '../text/PlainText';

export interface ErrorColumnOptions {
  session: Session;
  /** Errors of each fingerprint in this session. */
  occurrences: Map<string, number>;
  /** Beside open details there is room for the most telling columns only. */
  narrow: boolean;
}

/** The columns of the error grid. */
export function errorColumns({ session, occurrences, narrow }: ErrorColumnOptions): Array<GridColumn<ErrorEvent>> {
  const count = (error: ErrorEvent) => occurrences.get(fingerprintOf(error)) ?? 1;
  const text = (
    id: string,
    title: string,
    width: string,
    of: (error: ErrorEvent) => string | undefined
  ): GridColumn<ErrorEvent> => ({
    id,
    title,
    width,
    sortValue: of,
    cell: (error) => <PlainText value={of(error) ?? '–'} limit={300} />,
    tooltip: (error) => of(error)?.slice(0, 500),
  });
  const { user, client } = session;
  const columns: Array<GridColumn<ErrorEvent>> = [
    {
      id: 'time',
      title: 'Time',
      width: '150px',
      sortValue: ({ timeMs }) => timeMs,
      cell: ({ timeMs }) => (
        <>
          <TimeOfDay ms={timeMs} /> <Offset ms={timeMs} />
        </>
      ),
    },
    text('type', 'Type', 'minmax(90px, 0.5fr)', ({ type }) => type),
    text('message', 'Message', 'minmax(200px, 2fr)', ({ message }) => message),
    text('source', 'Source', '140px', ({ source }) => source),
    text('handled', 'Handled', '80px', ({ handled }) => (handled === undefined ? undefined : handled ? 'yes' : 'no')),
    text('page', 'Page', 'minmax(90px, 0.6fr)', ({ viewName }) => viewName),
    text('user', 'User', 'minmax(80px, 0.4fr)', ({ userId }) => userId ?? user.id ?? user.name ?? 'anonymous'),
    text(
      'browser',
      'Browser',
      'minmax(90px, 0.4fr)',
      () => [client.browserName, client.browserVersion].filter(Boolean).join(' ') || undefined
    ),
    {
      id: 'count',
      title: 'Count',
      description: 'Errors with the same fingerprint in this session',
      width: '70px',
      align: 'right',
      sortFirst: 'desc',
      sortValue: count,
      cell: (error) => formatCount(count(error)),
    },
  ];
  return narrow ? columns.filter(({ id }) => ['time', 'type', 'message', 'page', 'count'].includes(id)) : columns;
}
