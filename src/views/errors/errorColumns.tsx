import React from 'react';
import { perLanguage, t } from '../../words';
import { Offset, TimeOfDay } from '../clock/SessionClock';
import { countryFlag, countryName, formatCount } from '../format';
import type { GridColumn } from '../grid';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';
import { yesOrNo } from './errorKindWords';
import type { ErrorRow } from './errorRow';

/** Beside open details there is room for the most telling columns only. */
const NARROW = new Set(['time', 'type', 'message', 'code', 'page', 'count']);

const columns = perLanguage((): Array<GridColumn<ErrorRow>> => [
  {
    id: 'time',
    title: t('errors.time', 'Time'),
    width: '150px',
    sortValue: ({ error }) => error.timeMs,
    cell: ({ error: { timeMs } }) => (
      <>
        <TimeOfDay ms={timeMs} /> <Offset ms={timeMs} />
      </>
    ),
  },
  text('type', t('errors.type', 'Error type'), 'minmax(110px, 0.5fr)', ({ error }) => error.type),
  text('message', t('errors.message', 'Message'), 'minmax(260px, 2fr)', ({ error }) => error.message),
  {
    ...text('code', t('errors.code', 'Code'), '70px', ({ facts }) => facts.code?.toString()),
    description: t('errors.codeHint', 'The HTTP status of the request that failed'),
    align: 'right',
    sortFirst: 'desc',
    sortValue: ({ facts }) => facts.code,
    value: ({ facts }) => facts.code,
  },
  {
    ...text('source', t('errors.source', 'Event type'), '150px', ({ error }) => error.source),
    description: t(
      'errors.sourceHint',
      'How the error came to notice: uncaught, an unhandled rejection, a failed request, the console …'
    ),
  },
  {
    ...text('handled', t('errors.handled', 'Handled'), '90px', ({ error: { handled } }) =>
      handled === undefined ? undefined : yesOrNo(handled)
    ),
    description: t('errors.handledHint', 'Whether the page caught it'),
    sortValue: ({ error: { handled } }) => (handled === undefined ? undefined : Number(handled)),
  },
  {
    id: 'count',
    title: t('errors.count', 'Count'),
    description: t('errors.countHint', 'Errors with the same fingerprint in this session'),
    width: '76px',
    align: 'right',
    sortFirst: 'desc',
    sortValue: ({ occurrences }) => occurrences,
    value: ({ occurrences }) => occurrences,
    cell: ({ occurrences }) => formatCount(occurrences),
  },
  text('page', t('errors.page', 'Page'), 'minmax(120px, 0.6fr)', ({ error }) => error.viewName),
  text(
    'user',
    t('errors.userId', 'User id'),
    'minmax(100px, 0.4fr)',
    ({ facts }) => facts.userId,
    t('errors.anonymous', 'anonymous')
  ),
  text('userName', t('errors.userName', 'User name'), 'minmax(110px, 0.4fr)', ({ facts }) => facts.userName),
  text('browser', t('errors.browser', 'Browser'), 'minmax(110px, 0.4fr)', ({ facts }) => facts.browser),
  text('os', t('errors.os', 'OS'), 'minmax(110px, 0.4fr)', ({ facts }) => facts.os),
  text('device', t('errors.device', 'Device'), '90px', ({ facts }) => facts.device),
  {
    ...text(
      'country',
      t('errors.country', 'Country'),
      'minmax(120px, 0.4fr)',
      ({ facts }) => facts.country && countryWords(facts.country)
    ),
    description: t('errors.countryHint', 'As the collector says; with a * where it is derived from the time zone'),
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
  text('application', t('errors.application', 'Application'), 'minmax(120px, 0.4fr)', ({ facts }) => facts.application),
  {
    ...text('version', t('errors.version', 'Version'), '100px', ({ facts }) => facts.version),
    description: t('errors.versionHint', 'Release of the application: service.version'),
  },
  text('url', t('errors.url', 'URL'), 'minmax(220px, 1fr)', ({ error }) => error.url),
  {
    ...text('eventId', t('errors.eventId', 'Event id'), '180px', ({ facts }) => facts.eventId),
    description: t('errors.eventIdHint', 'Names this one error in the logs: rum.error.id'),
  },
]);

const narrowColumns = perLanguage(() => columns().filter(({ id }) => NARROW.has(id)));

/** The columns of the error grid, the most telling ones first; only those where it is narrow. */
export function errorColumns(narrow: boolean): Array<GridColumn<ErrorRow>> {
  return narrow ? narrowColumns() : columns();
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
