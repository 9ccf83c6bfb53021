import type { GridSort } from './gridColumn';
import type { SortKeys } from './sortKeys';

/**
 * Rows in the order of their keys. Those without a value go last in both directions; equals keep their order in both.
 * @param keys of the rows, place by place
 * @returns the rows themselves where they are in order already
 */
export function sortRows<Row>(rows: Row[], keys: SortKeys, direction: GridSort['direction']): Row[] {
  if (isSorted(keys.values, direction)) {
    return rows;
  }
  const order =
    keys.below === undefined ? compared(keys.values, direction) : counted(keys.values, keys.below, direction);
  return order.map((place) => rows[place] as Row);
}

function isSorted(values: Float64Array, direction: GridSort['direction']): boolean {
  const sign = direction === 'asc' ? 1 : -1;
  for (let place = 1; place < values.length; place++) {
    const [before, after] = [at(values, place - 1), at(values, place)];
    // Written so that a value after none is out of order, and none after any is not.
    if (Number.isNaN(before) ? !Number.isNaN(after) : sign * (after - before) < 0) {
      return false;
    }
  }
  return true;
}

function compared(values: Float64Array, direction: GridSort['direction']): number[] {
  const sign = direction === 'asc' ? 1 : -1;
  const [valued, none] = split(values);
  return [...valued.sort((a, b) => sign * (at(values, a) - at(values, b))), ...none];
}

/** Sorts by counting how many there are of each value: twice through the list, and no comparison. */
function counted(values: Float64Array, below: number, direction: GridSort['direction']): number[] {
  const [valued, none] = split(values);
  const slotOf = (place: number) => (direction === 'asc' ? at(values, place) : below - 1 - at(values, place));
  const starts = new Uint32Array(below + 1);
  for (const place of valued) {
    const next = slotOf(place) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let slot = 1; slot <= below; slot++) {
    starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  }
  const order = new Array<number>(valued.length);
  for (const place of valued) {
    const slot = slotOf(place);
    const start = starts[slot] ?? 0;
    order[start] = place;
    starts[slot] = start + 1;
  }
  return [...order, ...none];
}

/** The places that have a value, and those that have none. */
function split(values: Float64Array): [number[], number[]] {
  const valued: number[] = [];
  const none: number[] = [];
  values.forEach((value, place) => (Number.isNaN(value) ? none : valued).push(place));
  return [valued, none];
}

function at(values: Float64Array, place: number): number {
  return values[place] ?? NaN;
}
