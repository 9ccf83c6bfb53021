import { createTheme } from '@grafana/data';
import type { Span } from '../../model/span';
import { backEndOf, backEndSpans } from './backEndSpans';
import { cardPlace } from './cardPlace';
import { columnsThatFit } from './columnsThatFit';
import { spanAt } from './span.fixture';
import { waterfallAxis } from './waterfallAxis';
import { waterfallLines } from './waterfallLines';

const at = (startMs: number, durationMs: number) => ({ startMs, durationMs });

describe('waterfallAxis', () => {
  it('keeps order and proportion within a busy time', () => {
    const { position, cuts } = waterfallAxis([at(1000, 100), at(1050, 150), at(1100, 50)]);
    expect([1000, 1050, 1100, 1200].map(position)).toEqual([0, 0.25, 0.5, 1]);
    expect(cuts).toEqual([]);
  });

  it('cuts idle time out and says how long it was', () => {
    const { position, cuts } = waterfallAxis([at(61_000, 100), at(1000, 100)]);
    expect(cuts.map(({ idleMs }) => idleMs)).toEqual([59_900]);
    expect(position(1100)).toBeGreaterThan(0.48);
    expect(position(30_000)).toBe(position(1100));
    expect(position(61_000)).toBeLessThan(0.52);
    expect(position(61_100)).toBe(1);
  });

  it('has a place for everything, whatever the times', () => {
    expect(waterfallAxis([]).position(5)).toBe(0);
    expect(waterfallAxis([at(5, 0)]).position(5)).toBe(0);
  });
});

describe('waterfallLines', () => {
  const theme = createTheme();

  it('are those of the load in the rows of its page, and the cuts in all', () => {
    const axis = waterfallAxis([at(1000, 100), at(61_000, 100)]);
    const moments = new Map([
      [
        'a',
        [
          { kind: 'lcp' as const, timeMs: 1100 },
          { kind: 'load' as const, timeMs: 1000 },
        ],
      ],
    ]);
    const linesOf = waterfallLines({ theme, axis, moments });
    const lines = (viewId?: string) => linesOf(viewId)?.match(/[\d.]+% 0 \/ \dpx/g);
    expect(lines('a')).toEqual([
      expect.stringMatching(/^49.* 2px$/),
      '0% 0 / 2px',
      expect.stringMatching(/^50% .* 1px$/),
    ]);
    expect(linesOf('a')).toContain(theme.visualization.getColorByName('purple'));
    expect([lines('b'), lines()]).toEqual([[lines('a')?.[2]], [lines('a')?.[2]]]);
  });

  it('are none where there is nothing to mark', () => {
    const linesOf = waterfallLines({ theme, axis: waterfallAxis([at(0, 1)]), moments: new Map() });
    expect(linesOf('a')).toBeUndefined();
  });
});

describe('backEndSpans', () => {
  it('lists what a request led to, parents first, and nothing else', () => {
    const spans = [
      spanAt('c', 'a', 3),
      spanAt('b', 'a', 2),
      spanAt('d', 'b', 9),
      spanAt('a', 'request', 1),
      spanAt('x', 'root', 1),
      spanAt('request', 'root', 0),
    ];
    expect(backEndSpans(spans, 'request').map(({ span: { spanId }, depth }) => `${spanId}${depth}`)).toEqual([
      'a1',
      'b2',
      'd3',
      'c2',
    ]);
  });

  it('ends with spans that are their own ancestors', () => {
    expect(
      backEndSpans(
        [spanAt('a', 'request', 0), spanAt('b', 'a', 0), spanAt('a', 'b', 0), spanAt('self', 'self', 0)],
        'request'
      )
    ).toHaveLength(2);
  });
});

describe('backEndOf', () => {
  const span = (spanId: string, parentSpanId: string, startMs: number, durationMs: number): Span => ({
    traceId: 't',
    spanId,
    parentSpanId,
    startMs,
    durationMs,
    name: spanId,
    service: 's',
    kind: 'server',
    error: false,
    attributes: {},
  });
  const request = { spanId: 'request', startMs: 1000, durationMs: 100 };
  const own = span('request', 'root', 1000, 100);
  const at = (trace: Span[]) => backEndOf(request, trace).rows.map((row) => [row.span.spanId, row.span.startMs]);

  it('leaves times that fit as they are', () => {
    const trace = [own, span('a', 'request', 1020, 60), span('b', 'a', 1030, 5000)];
    expect(at(trace)).toEqual([
      ['a', 1020],
      ['b', 1030],
    ]);
    expect(backEndOf(request, trace)).toMatchObject({ skewMs: 0, others: 0 });
  });

  it('moves all of them into the request where the clocks differ', () => {
    const trace = [own, span('a', 'request', 4220, 60), span('b', 'a', 4230, 10)];
    expect(at(trace)).toEqual([
      ['a', 1020],
      ['b', 1030],
    ]);
    expect(backEndOf(request, trace).skewMs).toBe(3200);
  });

  it('counts what has nothing to do with the request', () => {
    expect(backEndOf(request, [own, span('root', 'none', 0, 1), span('x', 'root', 1, 1)])).toEqual({
      rows: [],
      skewMs: 0,
      others: 2,
    });
  });

  it('bears a trace of very many spans in one chain or beside each other', () => {
    const many = Array.from({ length: 50_000 }, (_, n) => span(`s${n}`, n % 2 ? 'request' : `s${n - 2}`, 1000 + n, 1));
    expect(backEndOf(request, [...many, span('s-2', 'request', 1000, 1)]).rows).toHaveLength(50_001);
  });
});

describe('columnsThatFit', () => {
  const column = (id: string, width: string) => ({ id, width });
  const COLUMNS = [
    column('name', 'minmax(170px, 1fr)'),
    column('size', '80px'),
    column('decoded', '80px'),
    column('waterfall', 'minmax(180px, 1fr)'),
  ];
  it.each([
    [0, 'name size decoded waterfall'],
    [510, 'name size decoded waterfall'],
    [509, 'name size waterfall'],
    [429, 'name waterfall'],
    [50, 'name waterfall'],
  ])('in %d px are %s', (width, ids) =>
    expect(
      columnsThatFit(COLUMNS, width)
        .map(({ id }) => id)
        .join(' ')
    ).toBe(ids)
  );
});

describe('cardPlace', () => {
  const room = { width: 1000, height: 700 };
  const card = { width: 400, height: 300 };
  it.each([
    ['below', { left: 200, top: 100, bottom: 112 }, { left: 200, top: 120 }],
    ['above', { left: 200, top: 500, bottom: 512 }, { left: 200, top: 192 }],
    ['within the right edge', { left: 950, top: 100, bottom: 112 }, { left: 592, top: 120 }],
    ['over it where there is no room', { left: -20, top: 300, bottom: 450 }, { left: 8, top: 392 }],
  ])('is %s', (_, anchor, place) => expect(cardPlace(anchor, card, room)).toEqual(place));
});
