import { quote } from './quote';

/** The label that tells of which part a series is. No part may group by a label of this name. */
export const PART_LABEL = 'part';

/** One of several metrics that are asked for at once. */
export interface QueryPart {
  name: string;
  /** A metric query. */
  expr: string;
}

/** Several metrics in one query, each series labelled with its part. One alone stays as it is. */
export function unionQuery(parts: readonly QueryPart[]): string {
  const [first, ...others] = parts;
  return first && others.length === 0
    ? first.expr
    : parts.map(({ name, expr }) => `label_replace(${expr}, "${PART_LABEL}", ${quote(name)}, "", "")`).join(' or ');
}
