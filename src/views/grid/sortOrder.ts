import type { GridSort } from './gridColumn';
import type { SortKeys } from './sortKeys';

/**
 * The places of rows in the order of their keys. Those without a value go last in both directions; equals keep their order
 * in both.
 * @returns undefined where they are in order as they are
 */
export function sortOrder({ values, below }: SortKeys, direction: GridSort['direction']): Uint32Array | undefined {
  if (isSorted(values, direction)) {
    return undefined;
  }
  const valued: number[] = [];
  const none: number[] = [];
  for (let place = 0; place < values.length; place++) {
    (Number.isNaN(at(values, place)) ? none : valued).push(place);
  }
  const order = new Uint32Array(values.length);
  order.set(below === undefined ? compared(valued, values, direction) : counted(valued, values, below, direction));
  order.set(none, valued.length);
  return order;
}

function isSorted(values: Float64Array, direction: GridSort['direction']): boolean {
  const sign = direction === 'asc' ? 1 : -1;
  for (let place = 1; place < values.length; place++) {
    const before = at(values, place - 1);
    const after = at(values, place);
    // Written so that a value after none is out of order, and none after any is not.
    if (Number.isNaN(before) ? !Number.isNaN(after) : sign * (after - before) < 0) {
      return false;
    }
  }
  return true;
}

function compared(places: number[], values: Float64Array, direction: GridSort['direction']): number[] {
  const sign = direction === 'asc' ? 1 : -1;
  return places.sort((a, b) => sign * (at(values, a) - at(values, b)));
}

/** Sorts by counting how many there are of each value: twice through the list, and no comparison. */
function counted(places: number[], values: Float64Array, below: number, direction: GridSort['direction']): number[] {
  const slotOf = (place: number) => (direction === 'asc' ? at(values, place) : below - 1 - at(values, place));
  const starts = new Uint32Array(below + 1);
  for (let n = 0; n < places.length; n++) {
    const next = slotOf(places[n] as number) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let slot = 1; slot <= below; slot++) {
    starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  }
  const order = new Array<number>(places.length);
  for (let n = 0; n < places.length; n++) {
    const place = places[n] as number;
    const slot = slotOf(place);
    const start = starts[slot] ?? 0;
    order[start] = place;
    starts[slot] = start + 1;
  }
  return order;
}

function at(values: Float64Array, place: number): number {
  return values[place] ?? NaN;
}
