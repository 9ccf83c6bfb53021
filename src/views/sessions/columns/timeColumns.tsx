import type { TimeZone } from '@grafana/data';
import React from 'react';
import { isLive } from '../../../model/isLive';
import type { Session } from '../../../model/session';
import { formatDuration, formatTime } from '../../format';
import type { GridColumn } from '../../grid';
import { StateDot } from '../cells';
import { t } from '../../../words';
import { amountColumn } from './textColumn';

export interface TimeColumnsOptions {
  timeZone: TimeZone;
  /** Times with their date: the range is not within one day. */
  date: boolean;
  /** Who is live is decided by it (ms). */
  nowMs: number;
}

/** When a session was, and whether it goes on. */
export function timeColumns({ timeZone, date, nowMs }: TimeColumnsOptions): Array<GridColumn<Session>> {
  const exact = (ms: number) => formatTime(ms, timeZone, { date: true, milliseconds: true });
  const width = date ? 'minmax(128px, 0.8fr)' : 'minmax(84px, 0.6fr)';
  const time = (ms: number) => formatTime(ms, timeZone, { date: date && 'short' });
  return [
    {
      id: 'state',
      title: t('sessionColumn.state', 'State'),
      icon: 'circle',
      description: t('sessionColumn.stateHint', 'Live or ended'),
      width: '44px',
      sortFirst: 'desc',
      sortValue: (session) => (isLive(session, nowMs) ? 1 : 0),
      cell: (session) => <StateDot live={isLive(session, nowMs)} />,
      tooltip: (session) =>
        isLive(session, nowMs) ? t('sessionColumn.isLive', 'Live') : t('sessionColumn.hasEnded', 'Ended'),
    },
    {
      id: 'start',
      title: t('sessionColumn.start', 'Start'),
      width,
      sortFirst: 'desc',
      sortValue: ({ startMs }) => startMs,
      cell: ({ startMs }) => time(startMs),
      tooltip: ({ startMs, id }) =>
        t('sessionColumn.startOf', '{{time}} · session {{id}}', { time: exact(startMs), id }),
    },
    {
      id: 'end',
      title: t('sessionColumn.end', 'End'),
      width,
      sortFirst: 'desc',
      sortValue: ({ endMs }) => endMs,
      cell: (session) => (isLive(session, nowMs) ? t('sessionColumn.live', 'live') : time(session.endMs)),
      tooltip: ({ endMs }) => t('sessionColumn.lastSign', 'Last sign of life {{time}}', { time: exact(endMs) }),
    },
    amountColumn({
      id: 'duration',
      title: t('sessionColumn.duration', 'Duration'),
      description: t('sessionColumn.durationHint', 'From start to end'),
      width: 'minmax(84px, 0.5fr)',
      of: ({ durationMs }) => durationMs,
      format: formatDuration,
      tooltip: ({ activeMs }) =>
        activeMs === undefined
          ? undefined
          : t('sessionColumn.active', '{{duration}} active', { duration: formatDuration(activeMs) }),
    }),
  ];
}
