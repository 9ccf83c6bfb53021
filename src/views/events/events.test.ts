import { story } from '../../model/story.fixture';
import type { ErrorEvent, OtherRecord, SessionStory, View, WebVital } from '../../model/story';
import { breadcrumbs } from './breadcrumbs';
import { narrowGroups, pageGroups } from './pageGroups';
import { searchedText } from './searchedText';
import { eventText, kindWord } from './eventWords';
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

it('adds up the visits to one route, and keeps pages without a name apart', () => {
  const unnamed = { viewName: undefined };
  const groups = pageGroups(
    sessionEvents(
      story({
        views: [
          view('a', 0, { viewName: '/cart', loadingType: 'initial_load', loadingTimeMs: 1000, clicks: 2 }),
          view('b', 10, { viewName: '/cart', loadingType: 'route_change', loadingTimeMs: 500, inputs: 1 }),
          view('c', 20, { viewName: '/cart', loadingType: 'route_change' }),
          view('d', 30, unnamed),
          view('e', 40, unnamed),
        ],
        errors: [error('1', 5, 'a'), error('2', 15, 'b'), error('none', 1)],
      })
    )
  );
  const cart = { visits: 3, pageLoads: 1, errors: 2, clicks: 2, inputs: 1, loading: { ms: 750, of: 2 } };
  const alone = { visits: 1, pageLoads: 0, errors: 0, clicks: 0, inputs: 0 };
  expect(groups.map(({ totals }) => totals)).toEqual([cart, cart, cart, alone, alone, undefined]);
});

it('counts no inputs where nobody reports them', () => {
  const [group] = pageGroups(sessionEvents(story({ views: [view('a', 0, { clicks: 1 })] })), false);
  expect(group?.counts).toEqual({ errors: 0, clicks: 1 });
  expect(group?.totals?.inputs).toBeUndefined();
});

it('keeps the numbers and the record of a page of which few events are wanted', () => {
  const events = sessionEvents(
    story({ views: [view('a', 0), view('b', 50)], errors: [error('1', 1, 'a'), error('2', 2, 'a')] })
  );
  const groups = narrowGroups(pageGroups(events), [events[2]!]);
  expect(groups).toMatchObject([{ viewId: 'a', view: { viewId: 'a' }, counts: { errors: 2 }, events: [{ id: '2' }] }]);
});

it('lists what the console says and what no one knows, with and without a page', () => {
  const other: OtherRecord = { ...base(5), id: 'o', eventName: 'from.the.future', message: '' };
  const events = sessionEvents(
    story({ console: [{ ...base(3, 'a'), id: 'c', level: 'warn', message: 'slow' }], others: [other] })
  );
  expect(events.map((event) => [event.id, event.kind, kindWord(event), eventText(event).title])).toEqual([
    ['c', 'console', 'console warn', 'slow'],
    ['o', 'other', 'other', 'from.the.future'],
  ]);
  expect(pageGroups(events).map(({ name }) => name)).toEqual(['/a', 'Without a page']);
});

it('says where a page was come from, without its campaign twice, and gives it its vitals', () => {
  const vital: WebVital = { ...base(9, 'a'), name: 'lcp', value: 1200 };
  const [event] = sessionEvents(
    story({
      views: [view('a', 0, { urlParams: 'q=REDACTED&utm_source=news', utm: { source: 'news', medium: 'mail' } })],
      webVitals: [vital],
    })
  );
  expect(event && eventText(event).rest).toEqual(['?q=REDACTED', 'campaign news / mail']);
  expect(event).toMatchObject({ vitals: [vital] });
});

it('finds an error by its stack and its request, but not by the page that it is on', () => {
  const found = (search: string) =>
    sessionEvents(
      story({
        views: [view('a', 0, { url: 'https://shop.example/cart' })],
        errors: [
          {
            ...error('e', 1, 'a'),
            url: 'https://shop.example/cart',
            stack: 'at AddToCart (x.js)',
            requestUrl: 'https://api.example/Pay',
            message: 'm'.repeat(1_000_000),
          },
        ],
      })
    )
      .filter((event) => searchedText(event).includes(search))
      .map(({ id }) => id);
  expect([found('addtocart'), found('api.example/pay'), found('shop.example')]).toEqual([['e'], ['e'], ['a']]);
});
