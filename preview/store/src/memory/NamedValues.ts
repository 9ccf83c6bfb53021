import type { Interner } from './Interner';

/** The names of a set of values; shared by every set with the same names. */
export interface Shape {
  readonly names: readonly string[];
  readonly slots: ReadonlyMap<string, number>;
  /** Where each name's value stood among the values that were given. */
  readonly order: readonly number[];
}

/** An immutable map from names to values that costs little more than its values, since the names are shared. */
export class NamedValues<V> {
  constructor(
    private readonly shape: Shape,
    readonly values: readonly V[]
  ) {}

  get names(): readonly string[] {
    return this.shape.names;
  }

  get size(): number {
    return this.values.length;
  }

  get(name: string): V | undefined {
    const slot = this.shape.slots.get(name);
    return slot === undefined ? undefined : this.values[slot];
  }

  *entries(): Generator<[string, V]> {
    for (let i = 0; i < this.values.length; i++) {
      yield [this.shape.names[i] as string, this.values[i] as V];
    }
  }
}

const MAX_SHAPES = 10_000;

/** Remembers shapes. It forgets all of them when full: names that strangers make up must not pile up. */
export class Shapes {
  private known = new Map<string, Shape>();

  constructor(
    private readonly interner: Interner,
    private readonly sorted: boolean
  ) {}

  /** The shape of these names; of equal names the first counts. */
  of(names: readonly string[]): Shape {
    const key = names.join('\u0000');
    let shape = this.known.get(key);
    if (!shape) {
      if (this.known.size >= MAX_SHAPES) {
        this.known = new Map();
      }
      shape = this.build(names);
      this.known.set(key, shape);
    }
    return shape;
  }

  private build(names: readonly string[]): Shape {
    const first = new Map<string, number>();
    names.forEach((name, i) => {
      if (!first.has(name)) {
        first.set(this.interner.of(name), i);
      }
    });
    const kept = [...first.entries()];
    if (this.sorted) {
      kept.sort(([a], [b]) => (a < b ? -1 : 1));
    }
    return {
      names: kept.map(([name]) => name),
      slots: new Map(kept.map(([name], slot) => [name, slot])),
      order: kept.map(([, i]) => i),
    };
  }
}
