import type { DataFrame, Field } from '@grafana/data';

/** A row's value of a name. */
export type RowValues = (name: string) => unknown;

/** Fields of which a value is an object or a list of keys and values: Loki's labels, Tempo's tags. */
const BAGS = ['labels', 'tags', 'serviceTags'];

/** Every row of some frames, and of the frames in their cells: its columns, labels and tags by name. */
export function* rowValues(frames: readonly DataFrame[]): Generator<RowValues> {
  for (const frame of frames) {
    const fields = new Map(frame.fields.map((field) => [field.name, field]));
    const bags = BAGS.flatMap((name) => fields.get(name) ?? []);
    const nested = frame.fields.filter(({ type }) => type === 'nestedFrames');
    for (let row = 0; row < frame.length; row++) {
      yield (name) => cellOf(fields.get(name), row) ?? labelOf(frame, name) ?? inBags(bags, row, name);
      for (const { values } of nested) {
        yield* rowValues(framesOf(values[row]));
      }
    }
  }
}

function cellOf(field: Field | undefined, row: number): unknown {
  return field?.values[row];
}

/** A series has its labels at its values. */
function labelOf({ fields }: DataFrame, name: string): string | undefined {
  return fields.find(({ labels }) => labels?.[name] !== undefined)?.labels?.[name];
}

function inBags(bags: readonly Field[], row: number, name: string): unknown {
  for (const { values } of bags) {
    const value = valueIn(values[row], name);
    if (value !== undefined) {
      return value;
    }
  }
  return undefined;
}

/** @param bag `{name: value}` or `[{key: name, value}]` */
export function valueIn(bag: unknown, name: string): unknown {
  if (Array.isArray(bag)) {
    return bag.find((pair: unknown) => isObject(pair) && pair['key'] === name)?.value;
  }
  return isObject(bag) && Object.hasOwn(bag, name) ? bag[name] : undefined;
}

function framesOf(cell: unknown): DataFrame[] {
  const list: unknown[] = Array.isArray(cell) ? cell : [];
  return list.flatMap((frame) => (isFrame(frame) ? { ...frame, length: lengthOf(frame) } : []));
}

/** Frames in cells come as they were sent: without their length. */
function lengthOf({ fields }: DataFrame): number {
  return fields[0]?.values.length ?? 0;
}

function isFrame(value: unknown): value is DataFrame {
  return isObject(value) && Array.isArray(value['fields']);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
