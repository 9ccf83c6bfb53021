import { actionIds, count, done, open, place, tab } from './openSession.fixture';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useSessionResources } from '../../data/hooks/useSessionResources';
import { useSessionStory } from '../../data/hooks/useSessionStory';
import type { SessionStory, WebVital } from '../../model/story';
import {
  action,
  CHECKOUT,
  error,
  HOME,
  resource,
  resources,
  SESSION_ID,
  START,
  story,
  TRACE,
  view,
} from './session.fixture';

const BACK = 'aaaaaaaaaaaaaaa3';
const base = (offset: number, viewId?: string) => ({ timeMs: START + offset, viewId, labels: {}, attributes: {} });
const vital = (name: string, value: number, rating?: string): WebVital => ({
  ...base(1500, HOME),
  name,
  value,
  rating,
});
const play = (more: Partial<SessionStory>) => jest.mocked(useSessionStory).mockReturnValue(done({ ...story, ...more }));
const row = (id: string) => screen.getByTestId(`action-row-${id}`);
const details = () => screen.getByTestId('event-details');
const pill = (name: RegExp) => within(screen.getByRole('group', { name: 'Kinds' })).getByRole('button', { name });

describe('a page', () => {
  it('says what is of this visit, and what of all visits to its route', async () => {
    play({
      views: [...story.views, view(BACK, 90_000, { viewName: '/', loadingTimeMs: 800, clicks: 3 })],
    });
    open();
    expect(screen.getByTestId(`page-header-${HOME}`)).toHaveTextContent(/^\/\+0:00\.0 · .*loaded in 1\.2 s.*1 click/);
    expect(screen.getByTestId(`page-totals-${CHECKOUT}`)).toHaveTextContent('1 visit');
    const totals = screen.getByTestId(`page-totals-${BACK}`);
    expect(totals).toHaveAccessibleName(
      '2 visits 420 ms rendering on average 1 s loading on average 0 errors 4 clicks 1 page load 0 user inputs'
    );
    await userEvent.click(totals);
    expect(screen.getByTestId(`page-totals-${BACK}-words`)).toHaveTextContent(
      /all 2 visits .*Rendered in 420 ms on average, known of 1 of 2 visitsLoaded in 1 s on average0 errors4 clicks1 page load0 user inputs$/
    );
  });

  it('keeps the keys for the words of its totals while they are open', async () => {
    play({ views: [...story.views, view(BACK, 90_000, { viewName: '/' })] });
    open('&row=act1');
    await userEvent.click(screen.getByTestId(`page-totals-${BACK}`));
    await userEvent.keyboard('{Home}');
    expect(screen.getByTestId('toggletip-content')).toContainElement(document.activeElement as HTMLElement);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByTestId(`page-totals-${BACK}-words`)).not.toBeInTheDocument();
    expect(details()).toBeInTheDocument();
  });

  it('keeps its numbers and its record while its rows are filtered', async () => {
    open();
    await userEvent.click(pill(/^Long tasks/));
    expect(actionIds()).toEqual(['task1']);
    const header = screen.getByTestId(`page-header-${HOME}`);
    expect(header).toHaveTextContent(/initial load.*rendered in 420 ms.*1 click/);
    expect(header).not.toHaveTextContent('missing');
  });

  it('is closed and opened alone and with all, and opened for a row that is jumped to', async () => {
    open('&row=act1');
    await userEvent.click(screen.getByRole('button', { name: 'Collapse all' }));
    expect(actionIds()).toEqual([]);
    const header = screen.getByTestId(`page-header-${HOME}`);
    expect(header).toHaveTextContent('3 rows');
    expect(screen.getByRole('button', { name: 'Collapse all' })).toBeDisabled();
    header.focus();
    await userEvent.keyboard('{Enter}');
    expect(actionIds()).toEqual([HOME, 'act1', 'task1']);
    await userEvent.click(screen.getByTestId('timeline-mark-action-1'));
    expect(actionIds()).toEqual([HOME, 'act1', 'task1', CHECKOUT, 'act2', 'err1']);
    await userEvent.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(actionIds()).toHaveLength(7);
  });
});

describe('a navigation', () => {
  it('shows vitals with their rating, parameters and campaign, and leads to its document', async () => {
    play({
      views: story.views.map((one) =>
        one.viewId === HOME
          ? { ...one, urlParams: 'q=REDACTED&utm_source=news', utm: { source: 'news', campaign: '<b>\u202espring' } }
          : one
      ),
      webVitals: [vital('lcp', 1000, 'good'), vital('cls', 0.12), vital('lcp', 4200, 'poor')],
    });
    jest
      .mocked(useSessionResources)
      .mockReturnValue(done([resource('doc', 0, HOME, { type: 'document', url: 'https://shop.example.com/' })]));
    open();
    expect(row(HOME)).toHaveTextContent(/\?q=REDACTED · campaign news \/ <b>\[U\+202E\]spring/);
    expect(within(row(HOME)).getByTestId('vital-lcp')).toHaveTextContent('LCP 4.2 s poor');
    expect(within(row(HOME)).getByTestId('vital-cls')).toHaveTextContent('CLS 0.12 needs improvement');
    await userEvent.click(row(HOME));
    expect(within(details()).getByRole('table', { name: 'UTM parameters' })).toHaveTextContent(
      'campaign<b>[U+202E]spring'
    );
    expect(within(details()).getByRole('region', { name: 'Web vitals' })).toHaveTextContent('LCP 4.2 s poor');
    await userEvent.click(within(details()).getByRole('button', { name: 'GET / 200' }));
    expect(screen.getByTestId('resource-details')).toHaveTextContent('https://shop.example.com/');
  });
});

describe('an action and its error', () => {
  it('name each other in their rows and lead to each other', async () => {
    open();
    expect(row('act2')).toHaveTextContent(/→ POST \/api\/cart 500.*→ TypeError: x is not a function/);
    expect(row('err1')).toHaveTextContent('after click Pay now');
    await userEvent.click(row('err1'));
    expect(within(details()).getByRole('region', { name: 'Failed requests' })).toHaveTextContent('POST /api/cart 500');
    expect(within(details()).getByTestId('stack-trace')).toHaveTextContent('addToCart');
    await userEvent.click(within(details()).getByRole('button', { name: 'click Pay now' }));
    expect(place()).toContain('row=act2');
    await userEvent.click(within(details()).getByRole('button', { name: 'TypeError: x is not a function' }));
    expect(tab('ERRORS')).toHaveAttribute('aria-selected', 'true');
  });

  it('tell of the request itself where its span is not known, and never of another one', async () => {
    play({
      errors: [
        error('err1', 70_400, CHECKOUT, {
          actionId: 'act2',
          requestMethod: 'PUT',
          requestStatus: 503,
          requestUrl: 'javascript:alert(1)',
          resourceId: 'lost',
        }),
      ],
    });
    open('&row=err1');
    const requests = within(details()).getByRole('region', { name: 'Failed requests' });
    expect(requests).toHaveTextContent('PUT 503 javascript:alert(1)');
    expect(within(requests).queryByRole('link')).not.toBeInTheDocument();
    expect(within(requests).queryByRole('button')).not.toBeInTheDocument();
  });

  it('have ids to copy, and the logs around them in Explore', () => {
    open('&row=act2');
    const ids = within(details()).getByRole('region', { name: 'Ids' });
    expect(ids).toHaveTextContent(TRACE);
    expect(within(ids).getByRole('button', { name: 'Copy action id' })).toBeInTheDocument();
    const href = within(details()).getByTestId('event-logs').getAttribute('href') ?? '';
    const { pane } = JSON.parse(new URLSearchParams(href.split('?')[1]).get('panes') ?? '{}');
    expect(pane.queries.map((query: { expr: string }) => query.expr)).toEqual([
      `{service_name="shop-web"} | session_id="${SESSION_ID}"`,
      `{service_name=~".+", service_name!="shop-web"} | trace_id=~"${TRACE}"`,
    ]);
    expect(pane.range).toEqual({ from: String(START + 60_000), to: String(START + 80_000) });
  });
});

it('leads from a long task to its script', async () => {
  play({ longTasks: [{ ...story.longTasks[0]!, script: 'render@https://cdn.example.com/span1.js' }] });
  open('&row=task1');
  expect(details()).toHaveTextContent(/Page\/.*Blocking time130 ms/);
  await userEvent.click(within(details()).getByRole('button', { name: 'GET /span1.js 200' }));
  expect(place()).toContain('row=span1');
});

it('lists console records and events from the future, which can be filtered and opened', async () => {
  const HTML = '<img src=x onerror="window.hacked=1">';
  play({
    console: [{ ...base(11_000, HOME), id: 'con1', level: 'warn', message: HTML }],
    others: [{ ...base(95_000), id: 'oth1', eventName: 'rum.\u202efuture', message: HTML.repeat(20_000) }],
  });
  open();
  expect(count('ACTIONS')).toBe('9');
  await userEvent.click(pill(/^Console ?1/));
  expect(actionIds()).toEqual(['con1']);
  expect(row('con1')).toHaveTextContent(/console warn<img src=x/);
  await userEvent.click(pill(/^Other ?1/));
  expect(actionIds()).toEqual(['con1', 'oth1']);
  await userEvent.click(row('oth1'));
  expect(details()).toHaveTextContent(/Eventrum\.\[U\+202E\]future.*does not know the event/);
  expect(document.querySelector('img')).toBeNull();
});

describe('the filter', () => {
  it('takes frustrated actions as a part of the actions', async () => {
    open();
    await userEvent.click(pill(/^Frustrated actions ?1/));
    expect(actionIds()).toEqual(['act2']);
    await userEvent.click(pill(/^Actions ?2/));
    expect(actionIds()).toEqual(['act2']);
    await userEvent.click(pill(/^Errors/));
    expect(actionIds()).toEqual(['act2', 'err1', 'err2']);
    await userEvent.click(pill(/^Frustrated/));
    expect(actionIds()).toEqual(['act1', 'act2', 'err1', 'err2']);
  });

  it('says that it hides the selected row, and shows it', async () => {
    open('&row=err2&q=nothing-like-it&kinds=action,nonsense');
    expect(actionIds()).toEqual([]);
    expect(screen.getByTestId('hidden-row')).toHaveTextContent('hidden by the filter');
    await userEvent.click(screen.getByRole('button', { name: 'Show it' }));
    await waitFor(() => expect(actionIds()).toHaveLength(7));
    expect(screen.queryByTestId('hidden-row')).not.toBeInTheDocument();
    expect(place()).toContain('row=err2');
  });

  it.each([
    [`&row=act2&view=${HOME}`, 'on another page'],
    ['&row=no-such-row', 'not among this session’s actions'],
  ])('says why %s shows nothing', (search, words) => {
    open(search);
    expect(screen.getByTestId('hidden-row')).toHaveTextContent(words);
    expect(screen.queryByTestId('event-details')).not.toBeInTheDocument();
  });

  it('does not miss a row that may still come', () => {
    jest.mocked(useSessionStory).mockReturnValue({ status: 'loading', data: story });
    open('&row=no-such-row');
    expect(screen.queryByTestId('hidden-row')).not.toBeInTheDocument();
  });
});

it('stays whole with an action of which two records came, and requests without end', () => {
  play({ actions: [action('act1', 10_000, HOME), action('act1', 11_000, HOME)] });
  const many = Array.from({ length: 300 }, (_, n) =>
    resource(`m${n}`, 10_100, HOME, { type: 'fetch', actionId: 'act1' })
  );
  jest.mocked(useSessionResources).mockReturnValue(done([...resources, ...many]));
  open('&row=act1');
  expect(row('act1')).toHaveTextContent('and 299 more');
  expect(actionIds()).toContain('act1~2');
  expect(within(details()).getByRole('region', { name: 'Requests that followed' })).toHaveTextContent('and 250 more');
});
