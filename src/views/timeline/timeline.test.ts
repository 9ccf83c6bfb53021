import { story } from '../../model/story.fixture';
import { action, error, longTask, resource, START, view } from '../../model/timeline/session.fixture';
import { timelineOf } from '../../model/timeline/timelineOf';
import { axisTicks } from './axisTicks';
import { clusterMarks } from './clusterMarks';
import { laneItems } from './laneItems';
import { blockWords, clusterWords } from './timelineWords';
import { timeScale } from './timeScale';
import { scaleRange, zoomRange } from './zoomRange';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const TAB = 'tab-a';
const span = (from: number, to: number) => ({ from: START + from, to: START + to });
/** 10 ms a px. */
const scale = timeScale(span(0, 10 * SECOND), 1000);

const laneOf = (told: Parameters<typeof story>[0], resources: Array<ReturnType<typeof resource>> = []) =>
  timelineOf({ session: { startMs: START, endMs: START + 10 * SECOND }, story: story(told), resources }).lanes[0]!;
const actionsAt = (...offsets: number[]) =>
  laneOf({ actions: offsets.map((at) => action(`at ${at}`, { at, tabId: TAB })) }).marks;
const counts = (clusters: ReturnType<typeof clusterMarks>) => clusters.map(({ x, marks }) => [x, marks.length]);

describe('clusterMarks', () => {
  it('makes one of marks of a kind that begin within a mark’s width, never more of them', () => {
    expect(counts(clusterMarks(actionsAt(1000, 1070, 1080, 1150, 1160), scale))).toEqual([
      [100, 2],
      [108, 2],
      [116, 1],
    ]);
  });

  it('leaves kinds apart', () => {
    const { marks } = laneOf({
      actions: [action('a', { at: 1000, tabId: TAB })],
      errors: [error('e', { at: 1000, tabId: TAB })],
      longTasks: [longTask({ at: 1000, tabId: TAB })],
    });
    expect(clusterMarks(marks, scale).map(({ kind }) => kind)).toEqual(['action', 'error', 'long_task']);
  });

  it('separates them as the scale grows, and leaves out what is not on it', () => {
    const zoomed = timeScale(span(1000, 2000), 1000);
    expect(counts(clusterMarks(actionsAt(500, 1000, 1070, 2500), zoomed))).toEqual([
      [0, 1],
      [70, 1],
    ]);
  });

  it('draws what takes long as long as it is, within the axis', () => {
    const { marks } = laneOf({}, [
      resource('slow', { at: 2000, durationMs: 3000, tabId: TAB }),
      resource('last', { at: 9_990, durationMs: 3000, tabId: TAB }),
    ]);
    expect(clusterMarks(marks, scale).map(({ x, width }) => [x, width])).toEqual([
      [200, 300],
      [992, 8],
    ]);
  });
});

describe('laneItems', () => {
  const lane = laneOf({
    views: [view('home', { at: 0, tabId: TAB }), view('cart', { at: 4 * SECOND, tabId: TAB, timeSpentMs: 6 * SECOND })],
    actions: [action('a', { at: 4 * SECOND, tabId: TAB }), action('b', { at: 5 * SECOND, tabId: TAB })],
  });

  it('are in the order of the arrow keys, a page before its marks', () => {
    expect(laneItems(lane, scale, true).items.map(({ key, x, width }) => [key, x, width])).toEqual([
      ['view-0', 0, 400],
      ['view-1', 400, 600],
      ['action-0', 400, 8],
      ['action-1', 500, 8],
    ]);
  });

  it('are cut at the ends of the scale', () => {
    const zoomed = timeScale(span(4500, 5500), 1000);
    expect(laneItems(lane, zoomed, true).items.map(({ key, x, width }) => [key, x, width])).toEqual([
      ['view-1', 0, 1000],
      ['action-1', 500, 8],
    ]);
  });

  it('have their idle stretches only where those are known', () => {
    const idle = [span(1000, 3000), span(-5000, -10)];
    const idleOf = (known: boolean) => {
      const { items, idle: rest } = laneItems({ ...lane, idle }, timeScale(span(-6000, 10_000), 1000), known);
      return [items.map((item) => (item.kind === 'block' ? item.idle.length : 0)), rest.length];
    };
    expect(idleOf(true)).toEqual([[1, 0, 0, 0], 1]);
    expect(idleOf(false)).toEqual([[0, 0, 0, 0], 0]);
  });
});

describe('axisTicks', () => {
  const offsets = (from: number, to: number, width = 1000) =>
    axisTicks(timeScale(span(from, to), width), START).map((ms) => ms - START);

  it('are few, and round from the session’s start', () => {
    expect(offsets(-3 * SECOND, 118 * SECOND)).toEqual([0, 30_000, 60_000, 90_000]);
    expect(offsets(61_200, 62_200)).toEqual([61_200, 61_400, 61_600, 61_800, 62_000]);
    expect(offsets(0, 118 * SECOND, 300)).toEqual([0, 60_000]);
    expect(axisTicks(timeScale(span(0, 118 * SECOND), 1000), START, 680)).toHaveLength(5);
    expect(offsets(0, 0).length).toBeLessThan(3);
    expect(offsets(0, 400 * 60 * MINUTE).length).toBeLessThan(9);
  });
});

describe('zoomRange', () => {
  const whole = span(0, MINUTE);
  it('is at least a second, and within what there is', () => {
    expect(zoomRange(span(20_000, 30_000), whole)).toEqual(span(20_000, 30_000));
    expect(zoomRange(span(30_000, 20_000), whole)).toEqual(span(20_000, 30_000));
    expect(zoomRange(span(10, 20), whole)).toEqual(span(0, 1000));
    expect(zoomRange(span(50_000, 70_000), whole)).toEqual(span(40_000, 60_000));
    expect(zoomRange(span(0, 60_000), whole)).toBeUndefined();
    expect(zoomRange(span(0, 10), span(0, 500))).toBeUndefined();
  });

  it('is scaled around a place that stays', () => {
    expect(scaleRange(span(0, 40_000), 0.5, START + 10_000)).toEqual(span(5_000, 25_000));
  });
});

describe('words', () => {
  const words = (lane: ReturnType<typeof laneOf>) =>
    clusterMarks(lane.marks, scale).map((one) => clusterWords(one, START));

  it('say kind, name, offset and duration', () => {
    expect(
      words(
        laneOf(
          {
            actions: [action('Pay now', { at: 0, durationMs: 320, tabId: TAB })],
            errors: [error('x is not a function', { at: 100, type: 'TypeError', tabId: TAB })],
            longTasks: [longTask({ at: 200, script: 'slow.js', tabId: TAB })],
          },
          [
            resource('cart', { at: 300, method: 'POST', status: 500, failed: true, tabId: TAB }),
            resource('list', { at: 900, status: 200, durationMs: 1200, tabId: TAB }),
          ]
        )
      )
    ).toEqual([
      'click: Pay now, +0:00.0, 320 ms',
      'error: TypeError: x is not a function, +0:00.1',
      'long task: slow.js, +0:00.2, 120 ms',
      'failed request: POST /cart 500, +0:00.3, 100 ms',
      'slow request: GET /list 200, +0:00.9, 1.2 s',
    ]);
  });

  it('say how many there are, and which is opened', () => {
    const errors = [0, 10, 20].map((at) => error(`no ${at}`, { at, tabId: TAB }));
    expect(words(laneOf({ errors }))).toEqual(['3 errors, +0:00.0 to +0:00.0\nOpens the first: error: no 0, +0:00.0']);
  });

  it('say where nothing happened, and spell out what cannot be seen', () => {
    const block = { key: 'view-0', view: view('v', { at: 0, viewName: '/\u202ecart' }), ...span(0, 5 * MINUTE) };
    expect(blockWords(block, [span(MINUTE, 312 * SECOND)], START)).toBe(
      'Page /[U+202E]cart, +0:00.0, 5m\nNo activity for 4m 12s from +1:00.0: idle, or the tab was out of sight'
    );
  });
});
