import { isSpansTable, isTraceFrame, missingSpanColumns, tableSpans } from './tableSpans';
import { goldenFrames } from './testing/golden';

test('frames of Tempo are told from one another, and from others', () => {
  const kinds = (name: Parameters<typeof goldenFrames>[0]) =>
    goldenFrames(name).map((frame) => [isSpansTable(frame), isTraceFrame(frame)]);
  expect(kinds('tempoSpans')).toEqual([[true, false]]);
  expect(kinds('tempoTrace')).toEqual([[false, true]]);
  const [other] = goldenFrames('lokiInstant');
  expect(other && missingSpanColumns(other)).toEqual(['traceIdHidden', 'spanID', 'time', 'duration']);
});

test('a search for spans has the name and service of the trace where the span’s own are not selected', () => {
  const [first] = tableSpans(goldenFrames('tempoSpans'));
  expect(first).toMatchObject({
    traceId: '190eb33c2da1be89956bf8eae9aeab2a',
    spanId: 'a8357767ea739395',
    name: 'rum.action',
    service: 'shop-golden2',
    startMs: 1795564111012,
    durationMs: 180,
    error: false,
  });
  expect(first?.attributes['session.id']).toBe('37b205f815ba54f9b8428d1280c9f2f0');
});
