import type { Interner } from './Interner';
import { NamedValues, Shapes } from './NamedValues';
import type { Attributes, AttributeValue } from './Span';

/** Makes attribute sets that keep the order in which they were sent. */
export class AttributeSets {
  private readonly shapes: Shapes;

  constructor(private readonly interner: Interner) {
    this.shapes = new Shapes(interner, false);
  }

  /** A set from name-value pairs; of pairs with one name the first counts. */
  from(pairs: ReadonlyArray<readonly [string, AttributeValue]>): Attributes {
    const shape = this.shapes.of(pairs.map(([name]) => name));
    return new NamedValues(
      shape,
      shape.order.map((i) => {
        const value = (pairs[i] as readonly [string, AttributeValue])[1];
        return typeof value === 'string' ? this.interner.of(value) : value;
      })
    );
  }
}
