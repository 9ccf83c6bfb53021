import type { DataFrame } from '@grafana/data';

/** Whether a frame has log lines with their labels, as Loki's data source hands them over: by both names that it has for its fields. */
export function isLogFrame({ fields }: DataFrame): boolean {
  const has = (...names: string[]) => fields.some(({ name }) => names.includes(name));
  return has('labels', 'attributes') && has('Line', 'body') && has('Time', 'timestamp', 'tsNs');
}
