import { createDataFrame, type DataFrame, DataFrameType, FieldType } from '@grafana/data';
import { backendFrame } from '../backendFrame';
import type { LokiSeries, LokiStats, LokiVectorItem } from './lokiResponse';
import { lokiStats } from './lokiStats';
import { seriesName } from './seriesName';
import { goDuration } from './step';

export interface RangeFramesOptions {
  refId: string;
  expr: string;
  stepMs: number;
  legendFormat?: string;
  series: LokiSeries[];
  stats?: LokiStats;
}

/** A metric query over a range: one frame a series, `Time` and `Value`; only the first carries the statistics. */
export function rangeFrames({ refId, expr, stepMs, legendFormat, series, stats }: RangeFramesOptions): DataFrame[] {
  return series.map(({ metric, values }, index) =>
    backendFrame({
      refId,
      meta: {
        type: DataFrameType.TimeSeriesMulti,
        typeVersion: [0, 1],
        ...(index === 0 ? { stats: lokiStats(stats) } : {}),
        executedQueryString: `Expr: ${expr}\nStep: ${goDuration(stepMs)}`,
        preferredVisualisationType: 'graph',
      },
      fields: [
        {
          name: 'Time',
          goType: 'time.Time',
          values: values.map(([time]) => Math.round(time * 1000)),
          config: { interval: stepMs },
        },
        {
          name: 'Value',
          goType: 'float64',
          values: values.map(([, value]) => toNumber(value)),
          labels: metric,
          config: { displayNameFromDS: seriesName(metric, legendFormat) },
        },
      ],
    })
  );
}

/** A metric query at one moment: one table, a column a label in alphabetical order, the value last. */
export function instantFrames({ refId, items }: { refId: string; items: LokiVectorItem[] }): DataFrame[] {
  if (items.length === 0) {
    return [];
  }
  const names = [...new Set(items.flatMap(({ metric }) => Object.keys(metric)))].sort();
  return [
    createDataFrame({
      refId,
      meta: { preferredVisualisationType: 'table' },
      fields: [
        {
          name: 'Time',
          config: {},
          type: FieldType.time,
          values: items.map(({ value }) => Math.round(value[0] * 1000)),
        },
        ...names.map((name) => ({
          name,
          config: { filterable: true },
          type: FieldType.string,
          values: items.map(({ metric }) => metric[name] ?? ''),
        })),
        {
          name: `Value #${refId}`,
          config: {},
          type: FieldType.number,
          values: items.map(({ value }) => toNumber(value[1])),
        },
      ],
    }),
  ];
}

function toNumber(text: string): number {
  return text === '+Inf' ? Infinity : text === '-Inf' ? -Infinity : Number(text);
}
