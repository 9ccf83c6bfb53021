import React from 'react';
import { Offset, TimeOfDay } from '../clock/SessionClock';
import { countryFlag, countryName, formatCount } from '../format';
import type { GridColumn } from '../grid';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';
import type { ErrorRow } from './errorRow';

/** Beside open details there is room for the most telling columns only. */
const NARROW = new Set(['time', 'type', 'message', 'code', 'page', 'count']);

const COLUMNS: Array<GridColumn<ErrorRow>> = [
  {
    id: 'time',
    title: 'Time',
    width: '150px',
    sortValue: ({ error }) => error.timeMs,
    cell: ({ error: { timeMs } }) => (
      <>
        <TimeOfDay ms={timeMs} /> <Offset ms={timeMs} />
      </>
    ),
  },
  text('type', 'Error type', 'minmax(110px, 0.5fr)', ({ error }) => error.type),
  text('message', 'Message', 'minmax(260px, 2fr)', ({ error }) => error.message),
  {
    ...text('code', 'Code', '70px', ({ facts }) => facts.code?.toString()),
    description: 'The HTTP status of the request that failed',
    align: 'right',
    sortFirst: 'desc',
    sortValue: ({ facts }) => facts.code,
    value: ({ facts }) => facts.code,
  },
  {
    ...text('source', 'Event type', '150px', ({ error }) => error.source),
    description: 'How the error came to notice: uncaught, an unhandled rejection, a failed request, the console …',
  },
  {
    ...text('handled', 'Handled', '90px', ({ error: { handled } }) =>
      handled === undefined ? undefined : handled ? 'yes' : 'no'
    ),
    description: 'Whether the page caught it',
  },
  {
    id: 'count',
    title: 'Count',
    description: 'Errors with the same fingerprint in this session',
    width: '76px',
    align: 'right',
    sortFirst: 'desc',
    sortValue: ({ occurrences }) => occurrences,
    value: ({ occurrences }) => occurrences,
    cell: ({ occurrences }) => formatCount(occurrences),
  },
  text('page', 'Page', 'minmax(120px, 0.6fr)', ({ error }) => error.viewName),
  text('user', 'User id', 'minmax(100px, 0.4fr)', ({ facts }) => facts.userId, 'anonymous'),
  text('userName', 'User name', 'minmax(110px, 0.4fr)', ({ facts }) => facts.userName),
  text('browser', 'Browser', 'minmax(110px, 0.4fr)', ({ facts }) => facts.browser),
  text('os', 'OS', 'minmax(110px, 0.4fr)', ({ facts }) => facts.os),
  text('device', 'Device', '90px', ({ facts }) => facts.device),
  {
    ...text('country', 'Country', 'minmax(120px, 0.4fr)', ({ facts }) => facts.country && countryWords(facts.country)),
    description: 'As the collector says; with a * where it is derived from the time zone',
    cell: ({ facts: { country, countryDerived } }) => (
      <PlainText
        value={
          country === undefined
            ? '–'
            : [countryFlag(country), countryWords(country)].filter(Boolean).join(' ') + (countryDerived ? '*' : '')
        }
        limit={100}
      />
    ),
  },
  text('application', 'Application', 'minmax(120px, 0.4fr)', ({ facts }) => facts.application),
  {
    ...text('version', 'Version', '100px', ({ facts }) => facts.version),
    description: 'Release of the application: service.version',
  },
  text('url', 'URL', 'minmax(220px, 1fr)', ({ error }) => error.url),
  {
    ...text('eventId', 'Event id', '180px', ({ facts }) => facts.eventId),
    description: 'Names this one error in the logs: rum.error.id',
  },
];

const NARROW_COLUMNS = COLUMNS.filter(({ id }) => NARROW.has(id));

/** The columns of the error grid, the most telling ones first; only those where it is narrow. */
export function errorColumns(narrow: boolean): Array<GridColumn<ErrorRow>> {
  return narrow ? NARROW_COLUMNS : COLUMNS;
}

function text(
  id: string,
  title: string,
  width: string,
  of: (row: ErrorRow) => string | undefined,
  unknown = '–'
): GridColumn<ErrorRow> {
  return {
    id,
    title,
    width,
    // Nobody tells two messages apart by their thousandth character.
    sortValue: (row) => of(row)?.slice(0, 300),
    cell: (row) => <PlainText value={of(row) ?? unknown} limit={300} />,
    tooltip: (row) => {
      const value = of(row);
      return value === undefined ? undefined : visibleText(value, 500);
    },
  };
}

function countryWords(code: string): string {
  return countryName(code).slice(0, 100);
}
