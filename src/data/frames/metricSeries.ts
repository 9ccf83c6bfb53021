import { FieldType, type DataFrame } from '@grafana/data';
import { asNumber } from './values';

/** One series of a metric query: its labels and its value at each time (ms since the epoch). */
export interface MetricSeries {
  labels: Record<string, string>;
  values: Map<number, number>;
}

/** The series of Loki's range metric frames, one a frame. */
export function metricSeries(frames: readonly DataFrame[]): MetricSeries[] {
  const series: MetricSeries[] = [];
  for (const frame of frames) {
    const times = frame.fields.find((field) => field.type === FieldType.time);
    const numbers = frame.fields.find((field) => field.type === FieldType.number);
    if (times && numbers) {
      const values = new Map<number, number>();
      for (let row = 0; row < frame.length; row++) {
        const time = asNumber(times.values[row]);
        const value = asNumber(numbers.values[row]);
        if (time !== undefined && value !== undefined) {
          values.set(time, value);
        }
      }
      series.push({ labels: { ...numbers.labels }, values });
    }
  }
  return series;
}
