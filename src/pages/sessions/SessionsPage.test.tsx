import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { useServices } from '../../data/hooks/useServices';
import { useSessionList } from '../../data/hooks/useSessionList';
import { useSessionsOverTime } from '../../data/hooks/useSessionsOverTime';
import { useSources } from '../../data/hooks/useSources';
import type { Outcome } from '../../model/outcome';
import type { Services } from '../../model/services';
import type { Session } from '../../model/session';
import type { SessionList } from '../../model/sessionList';
import type { Sources } from '../../model/settings';
import type { Series } from '../../model/timeSpan';
import { SessionsPage } from './SessionsPage';

jest.mock('../../data/hooks/useSources');
jest.mock('../../data/hooks/useServices');
jest.mock('../../data/hooks/useSessionList');
jest.mock('../../data/hooks/useSessionsOverTime');
jest.mock('@grafana/runtime', () => ({
  PluginPage: ({ children, actions }: { children: React.ReactNode; actions?: React.ReactNode }) => (
    <main>
      {actions}
      {children}
    </main>
  ),
}));

const BASE = '/a/opensessions-usersessions-app/sessions';
const NOW = Date.UTC(2026, 10, 24, 14, 10);
const SOURCES: Sources = { lokiUid: 'loki', lokiName: 'Loki' };

function session(id: string, more: Partial<Session> = {}): Session {
  const startMs = NOW - 30 * 60_000;
  return {
    id,
    startMs,
    endMs: startMs + 118_000,
    durationMs: 118_000,
    activeMs: 58_000,
    counters: { views: 4, errors: 0, long_tasks: 1, blocking_time: 130 },
    pages: ['/', '/cart'],
    tabs: 1,
    hasReplay: false,
    dropped: 0,
    labels: {},
    client: { browserName: 'Chrome', browserVersion: '141.0.0.0', osName: 'Windows', country: 'DE' },
    user: { id: 'u-1001', name: 'Ana' },
    users: 1,
    ...more,
  };
}

const SESSIONS = [
  session('aaaa'),
  session('bbbb', {
    startMs: NOW - 60_000,
    endMs: NOW - 5_000,
    counters: { views: 1, errors: 2 },
    user: {},
    client: { browserName: 'Firefox', country: 'JP', countryDerived: true, timezone: 'Asia/Tokyo' },
  }),
];
const LIST: SessionList = {
  sessions: SESSIONS,
  read: SESSIONS.length,
  sinceMs: NOW - 3_600_000,
  complete: true,
  loadingMore: false,
};

let sources: Outcome<Sources>;
let services: Outcome<Services>;
let list: Outcome<SessionList>;
let series: Outcome<Series[]>;

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  localStorage.clear();
  sources = { status: 'done', data: SOURCES };
  services = { status: 'done', data: { names: ['shop-admin', 'shop-web'], indexed: true } };
  list = { status: 'done', data: LIST };
  series = { status: 'done', data: [{ name: 'sessions', times: [NOW - 3_600_000, NOW - 1_800_000], values: [1, 3] }] };
  jest.mocked(useSources).mockImplementation(() => sources);
  jest.mocked(useServices).mockImplementation(() => services);
  jest.mocked(useSessionList).mockImplementation(() => list);
  jest.mocked(useSessionsOverTime).mockImplementation(() => series);
});
afterEach(() => jest.useRealTimers());

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

function open(search = '?service=shop-web') {
  return render(
    <MemoryRouter
      initialEntries={[`${BASE}${search}`]}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      <Address />
      <Routes>
        <Route path={BASE} element={<SessionsPage settings={{}} />} />
        <Route path={`${BASE}/:id`} element={<p>one session</p>} />
      </Routes>
    </MemoryRouter>
  );
}

const address = () => new URL(screen.getByTestId('address').textContent ?? '', 'http://x');
const user = () => userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
const cell = (id: string, column: string) =>
  within(screen.getByTestId(`session-row-${id}`))
    .getAllByRole('gridcell')
    .find((one) => one.dataset.column === column);

describe('SessionsPage', () => {
  it('lists the sessions, newest first, with their numbers', () => {
    open();
    const rows = screen.getAllByTestId(/^session-row-/);
    expect(rows.map((row) => row.dataset.testid)).toEqual(['session-row-bbbb', 'session-row-aaaa']);
    const text = (column: string) => cell('aaaa', column)?.textContent;
    expect(text('duration')).toBe('1m 58s');
    expect(text('user')).toBe('u-1001 · Ana');
    expect(text('browser')).toBe('Chrome 141');
    expect(text('country')).toBe('DE');
    expect(text('pages')).toBe('4');
    expect(text('blocking_time')).toBe('130 ms');
    expect(text('long_tasks')).toBe('1');
    expect(text('errors')).toBe('0');
    expect(screen.getByTestId('sessions-footer')).toHaveTextContent('2 sessions · all of this time range');
  });

  it('says what is not known, never 0, and marks a guess', () => {
    open();
    expect(cell('bbbb', 'user')).toHaveTextContent('anonymous');
    expect(cell('bbbb', 'blocking_time')).toHaveTextContent('–');
    expect(cell('bbbb', 'long_tasks')).toHaveAttribute('title', 'This browser does not report long tasks');
    expect(cell('bbbb', 'country')).toHaveTextContent('JP*');
    expect(cell('bbbb', 'country')).toHaveAttribute('title', 'Japan, guessed from the time zone Asia/Tokyo');
    expect(cell('bbbb', 'end')).toHaveTextContent('live');
    expect(cell('aaaa', 'end')).not.toHaveTextContent('live');
  });

  it('colours only what needs a person', () => {
    open();
    expect(document.querySelectorAll('[data-level="error"], [data-level="warning"]')).toHaveLength(1);
    expect(cell('bbbb', 'errors')?.querySelector('[data-level="error"]')).toHaveTextContent('2');
  });

  it('opens a session at its own time span, by link, click or keyboard', async () => {
    open();
    const href = `${BASE}/aaaa?service=shop-web&from=${SESSIONS[0]?.startMs}&to=${SESSIONS[0]?.endMs}&listFrom=now-1h&listTo=now`;
    expect(within(screen.getByTestId('session-row-aaaa')).getByRole('link')).toHaveAttribute('href', href);
    fireEvent.click(cell('aaaa', 'browser') as HTMLElement);
    expect(screen.getByText('one session')).toBeInTheDocument();
    expect(address().pathname + address().search).toBe(href);
  });

  it('asks about the service and the range of the URL', () => {
    open('?service=shop-web&from=now-3h&to=now');
    expect(useSessionList).toHaveBeenLastCalledWith(
      { sources: SOURCES, service: 'shop-web', indexed: true },
      { from: NOW - 3 * 3_600_000, to: NOW },
      0
    );
    expect(useSessionsOverTime).toHaveBeenLastCalledWith(expect.objectContaining({ service: 'shop-web' }), {
      from: NOW - 3 * 3_600_000,
      to: NOW,
    });
  });

  it('takes the first service where the URL names none, or the one chosen last', () => {
    const { unmount } = open('');
    expect(address().searchParams.get('service')).toBe('shop-admin');
    unmount();
    localStorage.setItem('opensessions-usersessions-app.service', 'shop-web');
    open('');
    expect(address().searchParams.get('service')).toBe('shop-web');
  });

  it('reads again by itself at the interval of the URL, with a range that has moved on', () => {
    open('?service=shop-web&refresh=10s');
    act(() => void jest.advanceTimersByTime(10_000));
    expect(useSessionList).toHaveBeenLastCalledWith(
      expect.anything(),
      { from: NOW + 10_000 - 3_600_000, to: NOW + 10_000 },
      1
    );
  });

  it('keeps the sort in the URL', async () => {
    open();
    await user().click(screen.getByRole('button', { name: 'Errors' }));
    expect(address().searchParams.get('sort')).toBe('-errors');
    expect(screen.getAllByTestId(/^session-row-/)[0]).toHaveAttribute('data-row-id', 'bbbb');
  });

  it('tells how far the list reaches and loads more', async () => {
    const more = jest.fn();
    list = { status: 'partial', data: { ...LIST, complete: false }, missing: 'Older sessions are not loaded.', more };
    open('?service=shop-web&timezone=utc');
    expect(screen.getByTestId('sessions-footer')).toHaveTextContent(
      '2 sessions since 13:10:00 · older ones not loaded'
    );
    await user().click(screen.getByRole('button', { name: 'Load more' }));
    expect(more).toHaveBeenCalledTimes(1);
  });

  it('describes the graph in words', () => {
    open('?service=shop-web&timezone=utc');
    expect(within(screen.getByTestId('sessions-graph')).getByRole('img')).toHaveAccessibleName(
      'Sessions over time: 4 sessions started from 13:10:00 to 14:10:00, most at 13:40:00 (3)'
    );
  });

  it('shows the list though the graph failed, and the other way round', () => {
    const failure = { what: 'sessions over time', message: 'maximum of series (500) reached' };
    series = { status: 'failed', failure, retry: jest.fn() };
    const { unmount } = open();
    expect(within(screen.getByTestId('sessions-graph')).getByRole('alert')).toHaveTextContent('maximum of series');
    expect(screen.getByTestId('session-row-aaaa')).toBeInTheDocument();
    unmount();
    series = { status: 'done', data: [{ name: 'sessions', times: [NOW], values: [7] }] };
    list = { status: 'failed', failure: { what: 'sessions', message: 'context deadline exceeded' }, retry: jest.fn() };
    open();
    expect(within(screen.getByTestId('sessions-grid')).getByRole('alert')).toHaveTextContent(
      'context deadline exceeded'
    );
    expect(screen.getByRole('img')).toHaveAccessibleName(/7 sessions/);
  });

  it('leads from an empty range to the newest session, or to a wider range', async () => {
    list = {
      status: 'empty',
      reason: 'No sessions in this time range.',
      data: { ...LIST, sessions: [], newestBeforeMs: NOW - 7_200_000 },
    };
    open('?service=shop-web&timezone=utc');
    expect(screen.getByTestId('state-empty')).toHaveTextContent(
      'No sessions in this time range. The newest one before it is from 12:10:00.'
    );
    await user().click(screen.getByRole('button', { name: 'Show it' }));
    expect(Number(address().searchParams.get('to'))).toBe(NOW - 7_200_000 + 60_000);
  });

  it('widens a short range to 24 hours, and a day to a week', async () => {
    list = { status: 'empty', reason: 'No sessions in this time range.', data: { ...LIST, sessions: [] } };
    open();
    await user().click(screen.getByRole('button', { name: 'Show the last 24 hours' }));
    expect(address().searchParams.get('from')).toBe('now-24h');
    await user().click(screen.getByRole('button', { name: 'Show the last 7 days' }));
    expect(address().searchParams.get('from')).toBe('now-7d');
  });

  it('leads to a new data source where there is no Loki', () => {
    sources = { status: 'empty', data: { lokiUid: '', lokiName: '' }, reason: 'Add a Loki data source.' };
    open();
    expect(screen.getByTestId('state-empty')).toHaveTextContent('Add a Loki data source.');
    expect(screen.getByRole('link', { name: 'Add a data source' })).toHaveAttribute(
      'href',
      '/connections/datasources/new'
    );
    expect(useServices).toHaveBeenLastCalledWith(undefined, expect.anything());
  });

  it('shows what to paste where nothing sends sessions yet', () => {
    services = { status: 'empty', data: { names: [], indexed: false }, reason: 'Nothing has written to this Loki.' };
    open('');
    expect(screen.getByTestId('state-empty')).toHaveTextContent('Nothing has written to this Loki.');
    expect(screen.getByTestId('sdk-snippet')).toHaveTextContent("import { init } from '@opensessions/browser-sdk'");
    expect(screen.queryByTestId('sessions-grid')).toBeNull();
  });

  it("gives the server's words when the services cannot be read", () => {
    services = { status: 'failed', failure: { what: 'the services', message: 'connection refused' }, retry: jest.fn() };
    open('');
    expect(screen.getByRole('alert')).toHaveTextContent('connection refused');
    expect(screen.getByPlaceholderText('Choose a service')).toBeInTheDocument();
  });
});
