import type { Resource } from '../resource';
import { story } from '../story.fixture';
import { action, error, line, longTask, resource, START, view } from './session.fixture';
import type { TimelineLane } from './timeline';
import { timelineOf } from './timelineOf';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const A = 'tab-a';
const B = 'tab-b';

const of = (told: Parameters<typeof story>[0], resources: Resource[] = [], lengthMs = 2 * MINUTE) =>
  timelineOf({ session: { startMs: START, endMs: START + lengthMs }, story: story(told), resources });
const offsets = ({ from, to }: { from: number; to: number }) => [from - START, to - START];
const blocks = (lane?: TimelineLane) => lane?.blocks.map((block) => [block.view.viewId, ...offsets(block)]);
const idle = (lane?: TimelineLane) => lane?.idle.map(offsets);

describe('lanes', () => {
  it('are one a tab, by their first record', () => {
    const { lanes } = of({
      views: [view('late', { at: 20 * SECOND, tabId: A }), view('early', { at: 0, tabId: B })],
      actions: [action('click', { at: 10 * SECOND, tabId: A })],
    });
    expect(lanes.map(({ tabId }) => tabId)).toEqual([B, A]);
    expect(lanes[1]?.marks).toHaveLength(1);
  });

  it('give what names no tab to the lane of its page, and the rest to a last one', () => {
    const { lanes } = of(
      {
        views: [view('home', { at: 0, tabId: A })],
        actions: [action('known', { at: 1, viewId: 'home' }), action('unknown', { at: 0 })],
        errors: [error('of the line', { at: 3, viewId: 'lost' })],
        lines: [line({ at: 3, viewId: 'lost', tabId: B })],
      },
      [resource('slow', { at: 4, viewId: 'home', durationMs: 2000 })]
    );
    expect(lanes.map(({ tabId, marks }) => [tabId, marks.map(({ key }) => key)])).toEqual([
      [A, ['action-0', 'request-slow']],
      [B, ['error-0']],
      [undefined, ['action-1']],
    ]);
  });

  it('are not made for what is not drawn', () => {
    expect(of({ lines: [line({ at: 0 })] }, [resource('fast', { at: 1 })]).lanes).toEqual([]);
    expect(of({}).lanes).toEqual([]);
  });
});

describe('blocks', () => {
  it('go from page to page of their tab, the last to the last sign of life', () => {
    const { lanes } = of(
      {
        views: [
          view('home', { at: 0, tabId: A }),
          view('other', { at: 5 * SECOND, tabId: B, timeSpentMs: 40 * SECOND }),
          view('cart', { at: 10 * SECOND, tabId: A, timeSpentMs: 3 * SECOND }),
        ],
      },
      [resource('r', { at: 20 * SECOND, durationMs: 1500, tabId: A })]
    );
    expect(blocks(lanes[0])).toEqual([
      ['home', 0, 10_000],
      ['cart', 10_000, 21_500],
    ]);
    expect(blocks(lanes[1])).toEqual([['other', 5_000, 45_000]]);
  });

  it('end with the session where only its last documents came later', () => {
    const { lanes, to } = of({
      views: [view('home', { at: 0, tabId: A, timeSpentMs: 17 * MINUTE })],
      lines: [line({ at: 17 * MINUTE, tabId: A, eventName: 'session.end' })],
    });
    expect(blocks(lanes[0])).toEqual([['home', 0, 2 * MINUTE]]);
    expect(to - START).toBe(2 * MINUTE);
  });

  it('reach no further than the session can, whatever a page says', () => {
    const { from, to, lanes } = of({
      views: [view('old', { at: -START, tabId: A }), view('odd', { at: 0, startMs: NaN, tabId: A })],
      errors: [error('future', { at: 1e12, tabId: A })],
    });
    expect(offsets({ from, to })).toEqual([-MINUTE, 17 * MINUTE]);
    expect(lanes[0]?.marks[0]?.timeMs).toBe(to);
  });
});

describe('idle stretches', () => {
  it('are more than 30 s without a record or resource', () => {
    const { lanes } = of(
      {
        views: [view('home', { at: 0, tabId: A, timeSpentMs: 115 * SECOND })],
        actions: [action('a', { at: 30 * SECOND, tabId: A, durationMs: 2 * SECOND })],
      },
      [resource('r', { at: 62 * SECOND, durationMs: 2 * SECOND, type: 'image', tabId: A })]
    );
    expect(idle(lanes[0])).toEqual([[64_000, 115_000]]);
  });

  it('are not ended by a document, which is written late, but by any other record', () => {
    const views = [view('home', { at: 0, tabId: A, timeSpentMs: 110 * SECOND })];
    const documents = ['rum.view', 'rum.session', 'session.start'].map((eventName) =>
      line({ at: 60 * SECOND, tabId: A, eventName })
    );
    expect(idle(of({ views, lines: documents }).lanes[0])).toEqual([[0, 110_000]]);
    const logged = line({ at: 60 * SECOND, tabId: A, eventName: 'browser.console' });
    expect(idle(of({ views, lines: [...documents, logged] }).lanes[0])).toEqual([
      [0, 60_000],
      [60_000, 110_000],
    ]);
  });

  it('do not begin within something long', () => {
    const { lanes } = of({ views: [view('home', { at: 0, tabId: A, timeSpentMs: 100 * SECOND })] }, [
      resource('stream', { at: 0, durationMs: 90 * SECOND, tabId: A }),
      resource('short', { at: 1000, tabId: A }),
    ]);
    expect(idle(lanes[0])).toEqual([]);
  });
});

describe('marks', () => {
  it('are actions, errors, long tasks, and requests that failed or took over 1 s, by time', () => {
    const { lanes } = of(
      {
        actions: [action('a', { at: 5, tabId: A, durationMs: 320 })],
        errors: [error('e', { at: 3, tabId: A })],
        longTasks: [longTask({ at: 4, tabId: A })],
      },
      [
        resource('fast', { at: 1, tabId: A, durationMs: 1000 }),
        resource('slow', { at: 2, tabId: A, durationMs: 1001, type: 'xhr' }),
        resource('failed', { at: 0, tabId: A, failed: true }),
        resource('image', { at: 0, tabId: A, failed: true, type: 'image' }),
      ]
    );
    expect(lanes[0]?.marks.map(({ key, timeMs, durationMs }) => [key, timeMs - START, durationMs])).toEqual([
      ['request-failed', 0, 100],
      ['request-slow', 2, 1001],
      ['error-0', 3, 0],
      ['long_task-0', 4, 120],
      ['action-0', 5, 320],
    ]);
  });
});

it('loses nothing of a large session', () => {
  const tab = (index: number) => ['a', 'b', 'c'][index % 3];
  const many = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));
  const told = {
    views: many(12, (index) => view(`v${index}`, { at: index * MINUTE, tabId: tab(index) })),
    actions: many(400, (index) => action(`a${index}`, { at: index * 1800, viewId: `v${index % 12}` })),
    errors: many(60, (index) => error(`e${index}`, { at: index * 12_000, tabId: tab(index) })),
    lines: many(3000, (index) => line({ at: index * 240, tabId: tab(index) })),
  };
  const resources = many(5000, (index) => resource(`r${index}`, { at: ((index * 7) % 5000) * 144, tabId: tab(index) }));
  const { lanes } = of(told, resources, 12 * MINUTE);
  expect(lanes).toHaveLength(3);
  const kinds = lanes.flatMap(({ marks }) => marks.map(({ key }) => key.replace(/-.*/, '')));
  expect(kinds.filter((kind) => kind === 'action')).toHaveLength(400);
  expect(kinds.filter((kind) => kind === 'error')).toHaveLength(60);
});
