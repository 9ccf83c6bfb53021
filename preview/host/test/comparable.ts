import type { GoldenEmission } from './golden';

type Frame = GoldenEmission['data'][number];

/** The step of the recorded metrics query. */
const STEP_MS = 60_000;

interface Tag {
  key: string;
}

function isTags(value: unknown): value is Tag[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && 'key' in item);
}

/** Attributes are a set: Tempo hands them out in the order of its columns, the store in the order in which they came. */
function sortTags(value: unknown): unknown {
  return isTags(value) ? [...value].sort((a, b) => (a.key < b.key ? -1 : 1)) : value;
}

function comparableFrame(frame: Frame): unknown {
  const { schema, data } = frame;
  const stats = schema.meta?.stats;
  const meta = stats
    ? { ...schema.meta, stats: stats.map(({ displayName, unit }) => ({ displayName, unit })) }
    : schema.meta;
  const values = data.values.map((column, index) =>
    schema.name === 'exemplar' && schema.fields[index]?.name === 'Time'
      ? column.map((time) => Math.ceil((time as number) / STEP_MS) * STEP_MS)
      : column.map(sortTags)
  );
  return { schema: { ...schema, meta }, data: { ...data, values } };
}

/**
 * Emissions without what depends on the server at work: statistics keep their names and units only, attribute lists are
 * sorted, and the time of an exemplar is the end of its step, to which Tempo rounds it and the store does not.
 */
export function comparable(emissions: GoldenEmission[]): unknown {
  return emissions.map((emission) => ({ ...emission, data: emission.data.map(comparableFrame) }));
}
