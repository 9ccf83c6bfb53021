import React from 'react';
import type { Resource } from '../../model/resource';
import { resourceName } from '../../model/resourceName';
import { t } from '../../words';
import { formatBytes, formatDuration } from '../format';
import type { GridColumn } from '../grid';
import { PlainText } from '../text/PlainText';
import { visibleText } from '../text/visibleText';
import { cacheWord } from './cacheWord';
import { notReported } from './phaseLook';
import { ResourceNameCell, ResourceStatusCell } from './ResourceCells';
import type { ResourceColumnFilter } from './resourceFilters';
import { WaterfallBar } from './WaterfallBar';
import type { WaterfallAxis } from './waterfallAxis';

export interface ResourceColumnOptions {
  axis: WaterfallAxis;
  /** The background of a row's waterfall, by its page. */
  linesOf: (viewId: string | undefined) => string | undefined;
  filters: ResourceColumnFilter[];
  /** A bar's CSS background; absent: its phases. */
  paint?: (resource: Resource) => string;
  onOpenTiming: (resource: Resource, bar: HTMLElement) => void;
}

/** The columns of the resource grid; the waterfall is the last one. */
export function resourceColumns(options: ResourceColumnOptions): Array<GridColumn<Resource>> {
  const filterOf = new Map(options.filters.map(({ id, filter }) => [id, filter]));
  return [...identity(), ...amounts(), ...origin(), waterfall(options)].map((column) => ({
    ...column,
    filter: filterOf.get(column.id),
  }));
}

function identity(): Array<GridColumn<Resource>> {
  return [
    {
      id: 'name',
      title: t('waterfall.name', 'Name'),
      width: 'minmax(170px, 1fr)',
      sortValue: ({ url }) => resourceName(url),
      cell: (resource, state) => <ResourceNameCell resource={resource} state={state} />,
      tooltip: ({ url }) => visibleText(url, 500),
    },
    {
      id: 'type',
      title: t('waterfall.type', 'Type'),
      width: '92px',
      sortValue: ({ type }) => type,
      cell: ({ type }) => <PlainText value={type} limit={40} />,
    },
    {
      id: 'method',
      title: t('waterfall.method', 'Method'),
      width: '74px',
      sortValue: ({ method }) => method,
      cell: ({ method }) => method && <PlainText value={method} limit={20} />,
    },
    {
      id: 'status',
      title: t('waterfall.status', 'Status'),
      width: '70px',
      sortValue: ({ status }) => status,
      cell: (resource) => <ResourceStatusCell resource={resource} />,
    },
  ];
}

function amounts(): Array<GridColumn<Resource>> {
  const size = {
    width: '78px',
    align: 'right' as const,
    sortFirst: 'desc' as const,
    tooltip: sizeWords,
  };
  return [
    {
      ...size,
      id: 'size',
      title: t('waterfall.size', 'Size'),
      description: t('waterfall.sizeHint', 'Bytes that crossed the network'),
      sortValue: ({ transferSize }) => transferSize,
      cell: ({ transferSize }) => bytes(transferSize),
    },
    {
      ...size,
      id: 'decoded',
      title: t('waterfall.decoded', 'Decoded'),
      description: t('waterfall.decodedHint', 'Bytes once unpacked'),
      sortValue: ({ decodedSize }) => decodedSize,
      cell: ({ decodedSize }) => bytes(decodedSize),
    },
    {
      id: 'latency',
      title: t('waterfall.latency', 'Latency'),
      description: t('waterfall.latencyHint', 'From the start of the fetch to its last byte'),
      width: '78px',
      align: 'right',
      sortFirst: 'desc',
      sortValue: ({ durationMs }) => durationMs,
      cell: ({ durationMs }) => formatDuration(durationMs),
      value: ({ durationMs }) => durationMs,
    },
  ];
}

function origin(): Array<GridColumn<Resource>> {
  return [
    {
      id: 'initiator',
      title: t('waterfall.initiator', 'Initiator'),
      description: t('waterfall.initiatorHint', 'What made the browser load it'),
      width: '86px',
      sortValue: ({ initiator }) => initiator,
      cell: ({ initiator }) => (initiator ? <PlainText value={initiator} limit={40} /> : '–'),
    },
    {
      id: 'cache',
      title: t('waterfall.cache', 'Cache'),
      description: t(
        'waterfall.cacheHint',
        'hit: from the cache; validated: the server said it is still good; network: transferred'
      ),
      width: '82px',
      sortValue: ({ cache }) => cacheWord(cache),
      cell: ({ cache }) => (cache ? <PlainText value={cacheWord(cache) ?? ''} limit={40} /> : '–'),
      tooltip: ({ cache }) => (cache ? undefined : notReported()),
    },
    {
      id: 'page',
      title: t('waterfall.page', 'Page'),
      width: 'minmax(90px, 0.4fr)',
      sortValue: ({ viewName }) => viewName,
      cell: ({ viewName }) => viewName && <PlainText value={viewName} limit={200} />,
      tooltip: ({ viewName }) => viewName && visibleText(viewName, 500),
    },
  ];
}

function waterfall({ axis, linesOf, paint, onOpenTiming }: ResourceColumnOptions): GridColumn<Resource> {
  return {
    id: 'waterfall',
    title: t('waterfall.waterfall', 'Waterfall'),
    description: t(
      'waterfall.waterfallHint',
      'Start and phases; a grey vertical line stands for idle time that was cut out'
    ),
    width: 'minmax(180px, 1.2fr)',
    sortValue: ({ startMs }) => startMs,
    cell: (resource, { active }) => (
      <WaterfallBar
        resource={resource}
        axis={axis}
        lines={linesOf(resource.viewId)}
        paint={paint?.(resource)}
        reached={active}
        onOpen={onOpenTiming}
      />
    ),
  };
}

function bytes(size: number | undefined): string {
  return size === undefined ? '–' : formatBytes(size);
}

function sizeWords({ transferSize, decodedSize }: Resource): string {
  const words = (size?: number) => (size === undefined ? notReported() : formatBytes(size));
  return [
    `${t('waterfall.transferred', 'Transferred')}: ${words(transferSize)}`,
    `${t('waterfall.decoded', 'Decoded')}: ${words(decodedSize)}`,
  ].join('\n');
}
