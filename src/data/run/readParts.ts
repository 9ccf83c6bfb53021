import { PART_LABEL, unionQuery, type QueryPart } from '../query/unionQuery';
import { QueryError } from './queryError';

/** What has come of several metrics: the values of each part, and the parts that have too many to be answered at all. */
export interface PartValues<T> {
  of: (part: QueryPart) => T[];
  refused: ReadonlyMap<QueryPart, QueryError>;
}

/** What Loki says where an answer would have more than `max_query_series` series. */
const TOO_MANY_SERIES = /maximum (number )?of series/i;

/**
 * What a query may have as a part of an address: a proxy in front of Loki (the Helm chart's, by nginx's defaults) takes no
 * more than 8 kB of it in all, and answers 414 or 431.
 */
const LONGEST_QUERY = 7_000;

/**
 * Reads several metrics in one query, or in as few as their length allows. Where an answer has too many series (Loki gives
 * 500 and else fails all of it),
 * each half is asked for by itself, so that a part of too many values does not take the others with it.
 * @param ask runs a metric query
 * @throws {QueryError} for every other failure
 */
export async function readParts<T extends { labels: Record<string, string> }>(
  parts: readonly QueryPart[],
  ask: (expr: string) => Promise<T[]>
): Promise<PartValues<T>> {
  const found = new Map<QueryPart, T[]>();
  const refused = new Map<QueryPart, QueryError>();
  const read = async (some: readonly QueryPart[]): Promise<void> => {
    const [only, ...others] = some;
    if (!only) {
      return;
    }
    try {
      const values = await ask(unionQuery(some));
      some.forEach((part) =>
        found.set(part, others.length === 0 ? values : values.filter(({ labels }) => labels[PART_LABEL] === part.name))
      );
    } catch (error) {
      if (!(error instanceof QueryError) || !TOO_MANY_SERIES.test(error.message)) {
        throw error;
      }
      if (others.length === 0) {
        refused.set(only, error);
        return;
      }
      const half = Math.ceil(some.length / 2);
      await Promise.all([read(some.slice(0, half)), read(some.slice(half))]);
    }
  };
  await Promise.all(byLength(parts).map(read));
  return { of: (part) => found.get(part) ?? [], refused };
}

/** Parts that go into one query each. */
function byLength(parts: readonly QueryPart[]): QueryPart[][] {
  const groups: QueryPart[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (group && encodeURIComponent(unionQuery([...group, part])).length <= LONGEST_QUERY) {
      group.push(part);
    } else {
      groups.push([part]);
    }
  }
  return groups;
}
