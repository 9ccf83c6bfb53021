import { FieldType, type DataFrame } from '@grafana/data';
import { asNumber } from './values';

/** One value of an instant metric query, with its labels; a label that the records lack is `""`. */
export interface MetricTotal {
  labels: Record<string, string>;
  value: number;
}

/** The rows of Loki's instant metric table: a column a label, the value in the one number column. */
export function metricTotals(frames: readonly DataFrame[]): MetricTotal[] {
  const totals: MetricTotal[] = [];
  for (const frame of frames) {
    const numbers = frame.fields.find((field) => field.type === FieldType.number);
    const labels = frame.fields.filter((field) => field.type === FieldType.string);
    for (let row = 0; numbers && row < frame.length; row++) {
      const value = asNumber(numbers.values[row]);
      if (value !== undefined) {
        const pairs = labels.map((field) => [field.name, String(field.values[row] ?? '')]);
        totals.push({ labels: { ...numbers.labels, ...(Object.fromEntries(pairs) as Record<string, string>) }, value });
      }
    }
  }
  return totals;
}
