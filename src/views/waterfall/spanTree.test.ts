import type { Span } from '../../model/span';
import { spanAt } from './span.fixture';
import { spanTree } from './spanTree';

const tree = (spans: Span[]) => spanTree(spans).map(({ span: { spanId }, depth }) => `${spanId}${depth}`);

describe('spanTree', () => {
  it('has children below their parents, in the order of their starts, and every root', () => {
    const spans = [spanAt('c', 'a', 3), spanAt('b', 'a', 2), spanAt('z', 'elsewhere', 1), spanAt('a', undefined, 5)];
    expect(tree(spans)).toEqual(['z0', 'a0', 'b1', 'c1']);
  });

  it('loses no span: neither one that is its own ancestor nor one whose id is said twice', () => {
    expect(tree([spanAt('a', 'b', 0), spanAt('b', 'a', 1), spanAt('self', 'self', 2)])).toEqual(['self0', 'a0', 'b0']);
    expect(tree([spanAt('a', undefined, 0), spanAt('a', undefined, 1), spanAt('b', 'a', 2)])).toHaveLength(3);
  });
});
