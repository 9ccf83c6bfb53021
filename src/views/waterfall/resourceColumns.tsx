import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Resource } from '../../model/resource';
import { resourceName } from '../../model/resourceName';
import { formatBytes, formatDuration } from '../format';
import type { GridColumn } from '../grid';
import { PlainText } from '../text/PlainText';
import { NOT_REPORTED } from './phaseLook';
import { WaterfallBar } from './WaterfallBar';
import type { WaterfallAxis } from './waterfallAxis';

export interface ResourceColumnOptions {
  axis: WaterfallAxis;
  /** Beside open details there is room for the most telling columns only. */
  narrow: boolean;
}

/** The columns of the resource grid. */
export function resourceColumns({ axis, narrow }: ResourceColumnOptions): Array<GridColumn<Resource>> {
  const columns: Array<GridColumn<Resource>> = [
    {
      id: 'name',
      title: 'Name',
      width: 'minmax(160px, 1fr)',
      sortValue: ({ url }) => resourceName(url),
      cell: (resource) => <Name resource={resource} />,
      tooltip: ({ url }) => url.slice(0, 500),
    },
    {
      id: 'type',
      title: 'Type',
      width: '104px',
      sortValue: ({ type }) => type,
      cell: ({ type }) => <PlainText value={type} limit={40} />,
    },
    {
      id: 'method',
      title: 'Method',
      width: '76px',
      sortValue: ({ method }) => method,
      cell: ({ method }) => method && <PlainText value={method} limit={20} />,
    },
    {
      id: 'status',
      title: 'Status',
      width: '76px',
      sortValue: ({ status }) => status,
      cell: (resource) => <Status resource={resource} />,
    },
    {
      id: 'size',
      title: 'Size',
      description: 'Bytes that crossed the network',
      width: '76px',
      align: 'right',
      sortFirst: 'desc',
      sortValue: ({ transferSize }) => transferSize,
      cell: ({ transferSize }) => (transferSize === undefined ? '–' : formatBytes(transferSize)),
      tooltip: sizeWords,
    },
    {
      id: 'latency',
      title: 'Latency',
      description: 'From the start of the fetch to its last byte',
      width: '84px',
      align: 'right',
      sortFirst: 'desc',
      sortValue: ({ durationMs }) => durationMs,
      cell: ({ durationMs }) => formatDuration(durationMs),
    },
    {
      id: 'page',
      title: 'Page',
      width: 'minmax(90px, 0.4fr)',
      sortValue: ({ viewName }) => viewName,
      cell: ({ viewName }) => viewName && <PlainText value={viewName} limit={200} />,
      tooltip: ({ viewName }) => viewName?.slice(0, 500),
    },
    {
      id: 'waterfall',
      title: 'Waterfall',
      description: 'Start and phases; a vertical line stands for idle time that was cut out',
      width: 'minmax(180px, 1.2fr)',
      sortValue: ({ startMs }) => startMs,
      cell: (resource) => <WaterfallBar resource={resource} axis={axis} />,
    },
  ];
  return narrow ? columns.filter(({ id }) => !['type', 'method', 'size', 'page'].includes(id)) : columns;
}

function sizeWords({ transferSize, decodedSize }: Resource): string {
  const words = (size?: number) => (size === undefined ? NOT_REPORTED : formatBytes(size));
  return `Transferred: ${words(transferSize)}\nDecoded: ${words(decodedSize)}`;
}

function Name({ resource }: { resource: Resource }) {
  const styles = useStyles2(getStyles);
  return (
    <span className={resource.failed ? styles.failed : undefined} data-trace-id={resource.traceId}>
      <PlainText value={resourceName(resource.url)} limit={300} />
    </span>
  );
}

function Status({ resource: { status, failed } }: { resource: Resource }) {
  const styles = useStyles2(getStyles);
  return <span className={failed ? styles.failed : undefined}>{status ?? (failed ? 'failed' : '–')}</span>;
}

function getStyles(theme: GrafanaTheme2) {
  return { failed: css({ color: theme.colors.error.text }) };
}
