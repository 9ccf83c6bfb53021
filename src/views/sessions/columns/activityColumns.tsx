import React from 'react';
import { averageLoadTime } from '../../../model/loadTime';
import type { Session } from '../../../model/session';
import { formatCount, formatDuration } from '../../format';
import type { GridColumn } from '../../grid';
import { LevelText, Muted, RecordingMark } from '../cells';
import {
  blockingLevel,
  blockingTimePerPage,
  errorLevel,
  frustrationLevel,
  levelWords,
  sessionLoadLevel,
  type Level,
} from '../levels';
import { amountColumn, counterColumn, textColumn, tooltipText, UNKNOWN } from './textColumn';

const NOT_REPORTED = 'This browser does not report long tasks';

/** What happened in a session. */
export function activityColumns(): Array<GridColumn<Session>> {
  return [
    {
      ...counterColumn('views', { title: 'Pages', description: 'Pages viewed, route changes included' }),
      id: 'pages',
      tooltip: ({ pages }) => tooltipText(pages.join('\n')),
    },
    textColumn(
      { id: 'first_page', title: 'First page', width: 'minmax(110px, 0.9fr)', hidden: true },
      ({ firstView }) => firstView
    ),
    textColumn(
      { id: 'last_page', title: 'Last page', width: 'minmax(110px, 0.9fr)', hidden: true },
      ({ lastView }) => lastView
    ),
    counterColumn('actions', { title: 'Actions', hidden: true }),
    counterColumn('resources', {
      title: 'Resources',
      description: 'Files and requests that the pages loaded',
      width: 'minmax(92px, 0.4fr)',
      hidden: true,
    }),
    amountColumn({
      id: 'load_time',
      title: 'Load time',
      description: 'How long a page load took, on average: over 2.5 s needs improvement, over 4 s is poor',
      width: 'minmax(92px, 0.5fr)',
      hidden: true,
      of: averageLoadTime,
      format: formatDuration,
      level: sessionLoadLevel,
      tooltip: (session) =>
        session.loads
          ? words(`Average of ${formatCount(session.loads)}`, sessionLoadLevel(session))
          : 'No page load was measured',
    }),
    amountColumn({
      id: 'blocking_time',
      title: 'Blocking time',
      description:
        'How long tasks kept the page from answering: the sum over long tasks of what is above 50 ms. Over 200 ms a page needs improvement, over 600 ms is poor',
      width: 'minmax(118px, 0.5fr)',
      of: ({ counters }) => counters.blocking_time,
      format: formatDuration,
      level: blockingLevel,
      tooltip: (session) => {
        const mean = blockingTimePerPage(session);
        return mean === undefined ? NOT_REPORTED : words(`${formatDuration(mean)} a page`, blockingLevel(session));
      },
    }),
    counterColumn('long_tasks', {
      title: 'Long tasks',
      description: 'Tasks of more than 50 ms',
      width: 'minmax(98px, 0.4fr)',
      tooltip: ({ counters }) => (counters.long_tasks === undefined ? NOT_REPORTED : undefined),
    }),
    flaggedColumn('errors', errorLevel, {
      title: 'Errors',
      description: 'Uncaught and reported errors, and requests that failed',
    }),
    flaggedColumn('frustrations', frustrationLevel, {
      title: 'Frustrations',
      description: 'Rage clicks, clicks that did nothing, and clicks that led to an error',
      width: 'minmax(110px, 0.4fr)',
    }),
    {
      id: 'recording',
      title: 'Recording',
      icon: 'play',
      description: 'Whether the session was recorded',
      width: '52px',
      hidden: true,
      sortFirst: 'desc',
      sortValue: ({ hasReplay }) => (hasReplay ? 1 : 0),
      cell: ({ hasReplay }) => (hasReplay ? <RecordingMark /> : UNKNOWN),
      tooltip: ({ hasReplay }) => (hasReplay ? 'Recorded' : 'Not recorded'),
    },
    textColumn(
      { id: 'release', title: 'Release', width: 'minmax(84px, 0.5fr)', hidden: true },
      ({ client }) => client.serviceVersion
    ),
  ];
}

/** A counter that should be 0. */
function flaggedColumn(
  counter: 'errors' | 'frustrations',
  levelOf: (count: number | undefined) => Level,
  options: Parameters<typeof counterColumn>[1]
): GridColumn<Session> {
  return {
    ...counterColumn(counter, options),
    cell: ({ counters }) => {
      const count = counters[counter];
      if (count === undefined) {
        return UNKNOWN;
      }
      return count > 0 ? (
        <LevelText level={levelOf(count)}>{formatCount(count)}</LevelText>
      ) : (
        <Muted>{formatCount(count)}</Muted>
      );
    },
  };
}

function words(text: string, level: Level): string {
  const judged = levelWords(level);
  return judged ? `${text}: ${judged}` : text;
}
