import type { TimeZone } from '@grafana/data';
import React from 'react';
import { isLive } from '../../model/isLive';
import type { Session } from '../../model/session';
import { countryFlag, countryName, formatCount, formatDuration, formatTime } from '../../views/format';
import type { GridColumn } from '../../views/grid';
import { blockingLevel } from './blockingLevel';
import { LevelText, Muted, SessionLink, Live } from './cells';

export interface SessionColumnsOptions {
  timeZone: TimeZone;
  /** Times with their date: the range is not within one day. */
  date: boolean;
  nowMs: number;
  href: (session: Session) => string;
  onOpen: (session: Session) => void;
}

/** The columns of the sessions grid. */
export function sessionColumns({
  timeZone,
  date,
  nowMs,
  href,
  onOpen,
}: SessionColumnsOptions): Array<GridColumn<Session>> {
  const exact = (ms: number) => formatTime(ms, timeZone, { date: true, milliseconds: true });
  const timeWidth = date ? 'minmax(128px, 0.8fr)' : 'minmax(84px, 0.6fr)';
  const time = (ms: number) => formatTime(ms, timeZone, { date: date && 'short' });
  return [
    {
      id: 'start',
      title: 'Start',
      width: timeWidth,
      sortFirst: 'desc',
      sortValue: ({ startMs }) => startMs,
      cell: (session) => (
        <SessionLink href={href(session)} onOpen={() => onOpen(session)}>
          {time(session.startMs)}
        </SessionLink>
      ),
      tooltip: (session) => `${exact(session.startMs)} · session ${session.id}`,
    },
    {
      id: 'end',
      title: 'End',
      width: timeWidth,
      sortFirst: 'desc',
      sortValue: ({ endMs }) => endMs,
      cell: (session) => (isLive(session, nowMs) ? <Live /> : time(session.endMs)),
      tooltip: ({ endMs }) => `Last sign of life ${exact(endMs)}`,
    },
    {
      id: 'duration',
      title: 'Duration',
      width: 'minmax(84px, 0.5fr)',
      align: 'right',
      sortFirst: 'desc',
      sortValue: ({ durationMs }) => durationMs,
      cell: ({ durationMs }) => formatDuration(durationMs),
      tooltip: ({ activeMs }) => `${formatDuration(activeMs)} active`,
    },
    {
      id: 'user',
      title: 'User',
      width: 'minmax(120px, 1.6fr)',
      sortValue: (session) => userText(session) ?? undefined,
      cell: (session) => userText(session) ?? <Muted>anonymous</Muted>,
      tooltip: ({ user }) =>
        [user.id, user.name, user.email].filter(Boolean).join(' · ') || 'The page did not say who this is',
    },
    {
      id: 'browser',
      title: 'Browser',
      width: 'minmax(100px, 0.9fr)',
      sortValue: ({ client }) => client.browserName,
      cell: ({ client }) => named(client.browserName, major(client.browserVersion)),
      tooltip: ({ client }) => [client.browserName, client.browserVersion].filter(Boolean).join(' ') || undefined,
    },
    {
      id: 'os',
      title: 'OS',
      width: 'minmax(100px, 0.9fr)',
      sortValue: ({ client }) => client.osName,
      cell: ({ client }) => named(client.osName, client.osVersion),
      tooltip: ({ client }) =>
        [client.osName, client.osVersion, client.deviceType].filter(Boolean).join(' · ') || undefined,
    },
    {
      id: 'country',
      title: 'Country',
      width: 'minmax(76px, 0.5fr)',
      sortValue: ({ client }) => client.country && countryName(client.country),
      cell: ({ client }) =>
        client.country ? (
          [countryFlag(client.country), `${client.country}${client.countryDerived ? '*' : ''}`]
            .filter(Boolean)
            .join(' ')
        ) : (
          <Muted>–</Muted>
        ),
      tooltip: ({ client }) =>
        client.country &&
        `${countryName(client.country)}${client.countryDerived ? `, guessed from the time zone ${client.timezone ?? ''}` : ''}`,
    },
    {
      ...counter('views', 'Pages', 'Pages viewed, route changes included'),
      id: 'pages',
      tooltip: ({ pages }) => pages.join('\n') || undefined,
    },
    {
      id: 'blocking_time',
      title: 'Blocking time',
      description: 'How long tasks kept the page from answering: the sum over long tasks of what is above 50 ms',
      width: 'minmax(118px, 0.5fr)',
      align: 'right',
      sortFirst: 'desc',
      sortValue: ({ counters }) => counters.blocking_time,
      cell: (session) => {
        const time = session.counters.blocking_time;
        return time === undefined ? (
          <Muted>–</Muted>
        ) : (
          <LevelText level={blockingLevel(session)}>{formatDuration(time)}</LevelText>
        );
      },
      tooltip: ({ counters }) => (counters.blocking_time === undefined ? NOT_REPORTED : undefined),
    },
    {
      ...counter('long_tasks', 'Long tasks', 'Tasks of more than 50 ms'),
      width: 'minmax(98px, 0.4fr)',
      tooltip: ({ counters }) => (counters.long_tasks === undefined ? NOT_REPORTED : undefined),
    },
    {
      ...counter('errors', 'Errors', 'Uncaught and reported errors, and requests that failed'),
      cell: ({ counters }) => {
        const errors = counters.errors ?? 0;
        return errors > 0 ? <LevelText level="error">{formatCount(errors)}</LevelText> : <Muted>0</Muted>;
      },
    },
  ];
}

const NOT_REPORTED = 'This browser does not report long tasks';

function counter(name: keyof Session['counters'], title: string, description: string): GridColumn<Session> {
  return {
    id: name,
    title,
    description,
    width: 'minmax(74px, 0.4fr)',
    align: 'right',
    sortFirst: 'desc',
    sortValue: ({ counters }) => counters[name],
    cell: ({ counters }) => {
      const count = counters[name];
      return count === undefined ? <Muted>–</Muted> : formatCount(count);
    },
  };
}

function userText({ user }: Session): string | undefined {
  const shown = [user.id, user.name ?? user.email].filter(Boolean).join(' · ');
  return shown || undefined;
}

function named(name: string | undefined, version: string | undefined) {
  return name ? [name, version].filter(Boolean).join(' ') : <Muted>–</Muted>;
}

function major(version: string | undefined): string | undefined {
  return version?.split('.')[0];
}
