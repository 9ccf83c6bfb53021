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
import { t } from '../../../words';
import { amountColumn, counterColumn, textColumn, tooltipText, UNKNOWN } from './textColumn';

const notReported = ({ source }: Session): string =>
  source
    ? t('sessionColumn.notByFaro', 'Faro does not report long tasks')
    : t('sessionColumn.notReported', 'This browser does not report long tasks');

/** What happened in a session. */
export function activityColumns(): Array<GridColumn<Session>> {
  return [
    {
      ...counterColumn('views', {
        title: t('sessionColumn.pages', 'Pages'),
        description: t('sessionColumn.pagesHint', 'Pages viewed, route changes included'),
      }),
      id: 'pages',
      tooltip: ({ pages }) => tooltipText(pages.join('\n')),
    },
    textColumn(
      {
        id: 'first_page',
        title: t('sessionColumn.firstPage', 'First page'),
        width: 'minmax(110px, 0.9fr)',
        hidden: true,
      },
      ({ firstView }) => firstView
    ),
    textColumn(
      { id: 'last_page', title: t('sessionColumn.lastPage', 'Last page'), width: 'minmax(110px, 0.9fr)', hidden: true },
      ({ lastView }) => lastView
    ),
    counterColumn('actions', { title: t('sessionColumn.actions', 'Actions'), hidden: true }),
    counterColumn('resources', {
      title: t('sessionColumn.resources', 'Resources'),
      description: t('sessionColumn.resourcesHint', 'Files and requests that the pages loaded'),
      width: 'minmax(92px, 0.4fr)',
      hidden: true,
    }),
    amountColumn({
      id: 'load_time',
      title: t('sessionColumn.loadTime', 'Load time'),
      description: t(
        'sessionColumn.loadTimeHint',
        'How long a page load took, on average: over 2.5 s needs improvement, over 4 s is poor'
      ),
      width: 'minmax(92px, 0.5fr)',
      hidden: true,
      of: averageLoadTime,
      format: formatDuration,
      level: sessionLoadLevel,
      tooltip: (session) =>
        session.loads
          ? words(
              t('sessionColumn.averageOf', 'Average of {{n}}', { n: formatCount(session.loads) }),
              sessionLoadLevel(session)
            )
          : t('sessionColumn.noLoad', 'No page load was measured'),
    }),
    amountColumn({
      id: 'blocking_time',
      title: t('sessionColumn.blockingTime', 'Blocking time'),
      description: t(
        'sessionColumn.blockingTimeHint',
        'How long tasks kept the page from answering: the sum over long tasks of what is above 50 ms. Over 200 ms a page needs improvement, over 600 ms is poor'
      ),
      width: 'minmax(118px, 0.5fr)',
      of: ({ counters }) => counters.blocking_time,
      format: formatDuration,
      level: blockingLevel,
      tooltip: (session) => {
        const mean = blockingTimePerPage(session);
        return mean === undefined
          ? notReported(session)
          : words(
              t('sessionColumn.aPage', '{{duration}} a page', { duration: formatDuration(mean) }),
              blockingLevel(session)
            );
      },
    }),
    counterColumn('long_tasks', {
      title: t('sessionColumn.longTasks', 'Long tasks'),
      description: t('sessionColumn.longTasksHint', 'Tasks of more than 50 ms'),
      width: 'minmax(98px, 0.4fr)',
      tooltip: (session) => (session.counters.long_tasks === undefined ? notReported(session) : undefined),
    }),
    flaggedColumn('errors', errorLevel, {
      title: t('sessionColumn.errors', 'Errors'),
      description: t('sessionColumn.errorsHint', 'Uncaught and reported errors, and requests that failed'),
    }),
    flaggedColumn('frustrations', frustrationLevel, {
      title: t('sessionColumn.frustrations', 'Frustrations'),
      description: t(
        'sessionColumn.frustrationsHint',
        'Rage clicks, clicks that did nothing, and clicks that led to an error'
      ),
      width: 'minmax(110px, 0.4fr)',
    }),
    {
      id: 'recording',
      title: t('sessionColumn.recording', 'Recording'),
      icon: 'play',
      description: t('sessionColumn.recordingHint', 'Whether the session was recorded'),
      width: '52px',
      hidden: true,
      sortFirst: 'desc',
      sortValue: ({ hasReplay }) => (hasReplay ? 1 : 0),
      cell: ({ hasReplay }) => (hasReplay ? <RecordingMark /> : UNKNOWN),
      tooltip: ({ hasReplay }) =>
        hasReplay ? t('sessionColumn.wasRecorded', 'Recorded') : t('sessionColumn.notRecorded', 'Not recorded'),
    },
    textColumn(
      { id: 'release', title: t('sessionColumn.release', 'Release'), width: 'minmax(84px, 0.5fr)', hidden: true },
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
  return judged ? t('sessionColumn.judged', '{{text}}: {{judged}}', { text, judged }) : text;
}
