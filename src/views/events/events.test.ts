import { story } from '../../model/story.fixture';
import type { ErrorEvent, SessionStory, View } from '../../model/story';
import { breadcrumbs } from './breadcrumbs';
import { pageGroups } from './pageGroups';
import { sessionEvents } from './sessionEvents';

const base = (timeMs: number, viewId?: string) => ({
  timeMs,
  viewId,
  viewName: viewId && `/${viewId}`,
  labels: {},
  attributes: {},
});
const error = (id: string, timeMs: number, viewId?: string): ErrorEvent => ({
  ...base(timeMs, viewId),
  id,
  message: id,
});
const view = (viewId: string, startMs: number, more: Partial<View> = {}): View => ({
  ...base(startMs + 500, viewId),
  viewId,
  startMs,
  ...more,
});
it('puts a page where it began, not where its record was written', () => {
  const events = sessionEvents(story({ views: [view('a', 0)], errors: [error('e', 100, 'a')] }));
  expect(events.map(({ id }) => id)).toEqual(['a', 'e']);
});

it('gives records of the same id rows of their own', () => {
  const events = sessionEvents(story({ errors: [error('e', 1), error('e', 2)] }));
  expect(events.map(({ id }) => id)).toEqual(['e', 'e~2']);
});

it('keeps events of a lost page together, and those without any page last', () => {
  const groups = pageGroups(
    sessionEvents(
      story({ views: [view('a', 50)], errors: [error('none', 1), error('lost', 10, 'b'), error('e', 60, 'a')] })
    )
  );
  expect(groups.map(({ name, view: known, events }) => [name, Boolean(known), events.length])).toEqual([
    ['/b', false, 1],
    ['/a', true, 2],
    ['Without a page', false, 1],
  ]);
});

it('a page that was renamed on its way has its last name', () => {
  const early: ErrorEvent = { ...error('e', 10, 'a'), viewName: '/loading' };
  const late: ErrorEvent = { ...error('f', 20, 'a'), viewName: '/product' };
  const name = (more: Partial<SessionStory>) => pageGroups(sessionEvents(story(more)))[0]?.name;
  expect(name({ errors: [early], views: [view('a', 0, { viewName: '/product' })] })).toBe('/product');
  expect(name({ errors: [early, late] })).toBe('/product');
});

it('counts what the page says or what is listed, whichever is more', () => {
  const [group] = pageGroups(
    sessionEvents(
      story({ views: [view('a', 0, { errors: 1, clicks: 4 })], errors: [error('1', 1, 'a'), error('2', 2, 'a')] })
    )
  );
  expect(group?.counts).toEqual({ errors: 2, clicks: 4, inputs: 0 });
});

it('shows at most 20 events before an error, the nearest last', () => {
  const errors = Array.from({ length: 30 }, (_, n) => error(`e${n}`, n));
  const events = sessionEvents(story({ errors }));
  const before = breadcrumbs(events, errors[25]!);
  expect(before).toHaveLength(20);
  expect(before[19]?.id).toBe('e24');
  expect(breadcrumbs(events, errors[0]!)).toEqual([]);
});
