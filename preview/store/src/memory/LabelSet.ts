import type { Interner } from './Interner';
import { NamedValues, Shapes } from './NamedValues';

/** An immutable set of labels, sorted by name. */
export class LabelSet extends NamedValues<string> {
  equals(other: LabelSet): boolean {
    return (
      this === other ||
      (this.size === other.size &&
        this.values.every((value, i) => value === other.values[i]) &&
        this.names.every((name, i) => name === other.names[i]))
    );
  }

  /** Bytes of names and values, as the limits of Loki count them. */
  get bytes(): number {
    return this.names.reduce((sum, name, i) => sum + name.length + Buffer.byteLength(this.values[i] as string), 0);
  }

  /** `{a="1", b="2"}`: what identifies the set, and the order in which real Loki returns streams. */
  override toString(): string {
    return `{${this.names.map((name, i) => `${name}=${JSON.stringify(this.values[i])}`).join(', ')}}`;
  }
}

/** Makes label sets. */
export class LabelSets {
  private readonly shapes: Shapes;

  constructor(private readonly interner: Interner) {
    this.shapes = new Shapes(interner, true);
  }

  /**
   * A set from name-value pairs. Of pairs with one name the first counts.
   */
  from(pairs: ReadonlyArray<readonly [string, string]>): LabelSet {
    const shape = this.shapes.of(pairs.map(([name]) => name));
    return new LabelSet(
      shape,
      shape.order.map((i) => this.interner.of((pairs[i] as readonly [string, string])[1]))
    );
  }
}
