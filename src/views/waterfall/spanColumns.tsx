import React from 'react';
import type { Span } from '../../model/span';
import { spanTitle } from '../../model/spanTitle';
import { t } from '../../words';
import { formatDuration, formatOffset } from '../format';
import type { GridColumn } from '../grid';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';
import type { SpanRow } from './backEndSpans';
import { SpanBar, SpanName } from './SpanCells';
import type { WaterfallAxis } from './waterfallAxis';

export interface SpanColumnOptions {
  axis: WaterfallAxis;
  /** What the starts count from (ms since the epoch). */
  startMs: number;
  paint: (span: Span) => string;
}

/** The columns of a grid of spans; the waterfall is the last one. */
export function spanColumns({ axis, startMs, paint }: SpanColumnOptions): Array<GridColumn<SpanRow>> {
  return [
    {
      id: 'name',
      title: t('waterfall.name', 'Name'),
      width: 'minmax(170px, 1fr)',
      sortValue: ({ span }) => span.name,
      cell: ({ span, depth }) => <SpanName span={span} words={spanTitle(span)} depth={depth} />,
      tooltip: ({ span }) => visibleText([spanTitle(span), span.statusMessage].filter(Boolean).join('\n'), 500),
    },
    {
      id: 'service',
      title: t('waterfall.service', 'Service'),
      width: 'minmax(90px, 0.4fr)',
      sortValue: ({ span }) => span.service,
      cell: ({ span }) => <PlainText value={span.service} limit={100} />,
      tooltip: ({ span }) => visibleText(span.service, 500),
    },
    {
      id: 'kind',
      title: t('waterfall.kind', 'Kind'),
      width: '92px',
      sortValue: ({ span }) => span.kind,
      cell: ({ span }) => <PlainText value={span.kind} limit={40} />,
    },
    {
      id: 'status',
      title: t('waterfall.status', 'Status'),
      width: '70px',
      sortValue: ({ span }) => (span.error ? 'error' : 'ok'),
      cell: ({ span }) => (span.error ? t('waterfall.error', 'error') : t('waterfall.ok', 'ok')),
    },
    {
      id: 'start',
      title: t('waterfall.start', 'Start'),
      description: t('waterfall.spanStartHint', 'After the first span'),
      width: '78px',
      align: 'right',
      sortValue: ({ span }) => span.startMs,
      cell: ({ span }) => formatOffset(span.startMs - startMs),
      value: ({ span }) => span.startMs - startMs,
    },
    {
      id: 'duration',
      title: t('waterfall.duration', 'Duration'),
      width: '84px',
      align: 'right',
      sortFirst: 'desc',
      sortValue: ({ span }) => span.durationMs,
      cell: ({ span }) => formatDuration(span.durationMs),
      value: ({ span }) => span.durationMs,
    },
    {
      id: 'waterfall',
      title: t('waterfall.waterfall', 'Waterfall'),
      description: t('waterfall.spansHint', 'Start and duration, all on one axis; idle time between traces is cut out'),
      width: 'minmax(180px, 1.2fr)',
      sortValue: ({ span }) => span.startMs,
      cell: ({ span }) => <SpanBar span={span} axis={axis} paint={paint(span)} />,
      tooltip: ({ span }) => `${formatOffset(span.startMs - startMs)}, ${formatDuration(span.durationMs)}`,
    },
  ];
}
