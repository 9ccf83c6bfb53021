import type { Span } from '../../model/span';
import { spanTree } from './spanTree';

const span = (spanId: string, parentSpanId: string | undefined, startMs: number): Span => ({
  traceId: 't',
  spanId,
  parentSpanId,
  startMs,
  durationMs: 1,
  name: spanId,
  service: 's',
  kind: 'server',
  error: false,
  attributes: {},
});
const tree = (spans: Span[]) => spanTree(spans).map(({ span: { spanId }, depth }) => `${spanId}${depth}`);

describe('spanTree', () => {
  it('has children below their parents, in the order of their starts, and every root', () => {
    const spans = [span('c', 'a', 3), span('b', 'a', 2), span('z', 'elsewhere', 1), span('a', undefined, 5)];
    expect(tree(spans)).toEqual(['z0', 'a0', 'b1', 'c1']);
  });

  it('loses no span: neither one that is its own ancestor nor one whose id is said twice', () => {
    expect(tree([span('a', 'b', 0), span('b', 'a', 1), span('self', 'self', 2)])).toEqual(['self0', 'a0', 'b0']);
    expect(tree([span('a', undefined, 0), span('a', undefined, 1), span('b', 'a', 2)])).toHaveLength(3);
  });
});
