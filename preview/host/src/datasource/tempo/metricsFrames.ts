import { type DataFrame, DataFrameType, DataTopic, type FieldConfig, type QueryResultMeta } from '@grafana/data';
import { backendFrame } from '../backendFrame';
import type { SourceName } from './spanColumns';
import type { AnyValue, KeyValue, MetricsSeries } from './tempoResponse';

interface Named {
  /** Label values as Grafana's backend writes them: text in quotes, so that "1" differs from 1. */
  labels: Record<string, string>;
  name: string;
}

function valueText(value: AnyValue, quoted: boolean): string {
  if (value.stringValue !== undefined) {
    return quoted ? `"${value.stringValue}"` : value.stringValue;
  }
  return String(value.intValue ?? value.doubleValue ?? value.boolValue ?? '');
}

function nameSeries(pairs: KeyValue[] = []): Named {
  const labels = Object.fromEntries(pairs.map(({ key, value }) => [key, valueText(value, true)]));
  const [only] = pairs;
  if (!only) {
    return { labels, name: '' };
  }
  if (pairs.length === 1) {
    return { labels, name: valueText(only.value, false) };
  }
  const parts = Object.keys(labels)
    .sort()
    .map((key) => `${key}=${labels[key]}`);
  return { labels, name: `{${parts.join(', ')}}` };
}

const GRAPH: QueryResultMeta = {
  type: DataFrameType.TimeSeriesMulti,
  typeVersion: [0, 0],
  preferredVisualisationType: 'graph',
};

function seriesFrame({ series, named }: { series: MetricsSeries; named: Named }): DataFrame {
  const { name, labels } = named;
  const samples = series.samples ?? [];
  return backendFrame({
    refId: name,
    name,
    meta: GRAPH,
    fields: [
      { name: 'time', goType: 'time.Time', values: samples.map(({ timestampMs }) => Number(timestampMs)) },
      {
        name,
        goType: 'float64',
        values: samples.map(({ value }) => value ?? 0),
        labels,
        config: { displayName: name },
      },
    ],
  });
}

function traceLink(source: SourceName): FieldConfig {
  return {
    displayName: 'Trace ID',
    links: [
      {
        title: 'View trace',
        url: '',
        internal: {
          query: { query: '${__value.raw}', queryType: 'traceql' },
          datasourceUid: source.uid,
          datasourceName: source.name,
        },
      },
    ],
  };
}

/** Traces that stand for a series, as annotations with a link to each trace. */
function exemplarFrame({
  series,
  named,
  source,
}: {
  series: MetricsSeries;
  named: Named;
  source: SourceName;
}): DataFrame {
  const { name, labels } = named;
  const exemplars = (series.exemplars ?? []).filter(({ value, timestampMs }) => value && Number(timestampMs) > 0);
  const traceIds = exemplars.map(
    (exemplar) => nameSeries(exemplar.labels).labels['trace:id']?.replaceAll('"', '') ?? ''
  );
  return backendFrame({
    refId: name,
    name: 'exemplar',
    meta: { typeVersion: [0, 0], dataTopic: DataTopic.Annotations },
    fields: [
      { name: 'Time', goType: 'time.Time', values: exemplars.map(({ timestampMs }) => Number(timestampMs)) },
      { name: 'Value', goType: 'float64', values: exemplars.map(({ value }) => value) },
      { name: 'traceId', goType: 'string', values: traceIds, config: traceLink(source) },
      ...Object.entries(labels).map(([label, value]) => ({
        name: label,
        goType: 'string' as const,
        values: exemplars.map(() => value),
      })),
    ],
  });
}

/** A TraceQL metrics query over a range: one frame a series, then one frame of exemplars a series that has any. */
export function metricsFrames(all: MetricsSeries[], source: SourceName): DataFrame[] {
  const named = all.map((series) => ({ series, named: nameSeries(series.labels), source }));
  return [...named.map(seriesFrame), ...named.filter(({ series }) => series.exemplars?.length).map(exemplarFrame)];
}

/** A TraceQL metrics query at one moment (`now`, ms): one frame of one row a series. */
export function instantMetricsFrames(all: MetricsSeries[], now: number): DataFrame[] {
  return all.map((series) => {
    const { name, labels } = nameSeries(series.labels);
    return backendFrame({
      refId: name,
      name,
      meta: { typeVersion: [0, 0], preferredVisualisationType: 'table' },
      fields: [
        { name: 'time', goType: 'time.Time', values: [now] },
        { name: 'value', goType: 'float64', values: [series.value ?? 0], labels, config: { displayName: name } },
      ],
    });
  });
}
