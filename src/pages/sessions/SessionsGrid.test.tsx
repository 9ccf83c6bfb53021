import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { SessionList } from '../../model/sessionList';
import { parseListUrl, type ListUrl } from './listUrl';
import { SAMPLE_START, sampleSession } from './sampleSession.fixture';
import { SessionsGrid } from './SessionsGrid';

const RANGE = { from: SAMPLE_START - 3_600_000, to: SAMPLE_START + 3_600_000 };
const COLUMNS =
  'state,start,end,duration,user,browser,os,device,country,pages,first_page,last_page,actions,resources,load_time,blocking_time,long_tasks,errors,frustrations,recording,release';

const partial = (sessions: Session[], more?: () => void): Outcome<SessionList> => ({
  status: 'partial',
  data: { sessions, read: sessions.length, sinceMs: SAMPLE_START, complete: false, loadingMore: more === undefined },
  missing: '',
  more,
});

interface Shown {
  sessions?: Session[];
  outcome?: Outcome<SessionList>;
  search?: string;
  nowMs?: number;
}

function Page({ sessions = [sampleSession('aaaa')], outcome, search = '', nowMs = RANGE.to }: Shown) {
  const [url, setUrl] = useState<ListUrl>(() => parseListUrl(search));
  const data = { sessions, read: sessions.length, sinceMs: RANGE.from, complete: true, loadingMore: false };
  return (
    <SessionsGrid
      outcome={outcome ?? { status: 'done', data }}
      service="shop-web"
      range={RANGE}
      timeZone="utc"
      nowMs={nowMs}
      url={url}
      change={(next) => setUrl((current) => ({ ...current, ...next }))}
      renderEmpty={() => null}
    />
  );
}

function show(props: Shown = {}) {
  const page = (next: Shown) => (
    <MemoryRouter
      initialEntries={['/a/app/sessions']}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      <Routes>
        <Route path="/a/app/sessions" element={<Page {...next} />} />
        <Route path="/a/app/sessions/:id" element={<p>one session</p>} />
      </Routes>
    </MemoryRouter>
  );
  const { rerender } = render(page(props));
  return { rerender: (next: Shown) => rerender(page(next)) };
}

const cell = (id: string, column: string): HTMLElement =>
  within(screen.getByTestId(`session-row-${id}`))
    .getAllByRole('gridcell')
    .find((one) => one.dataset.column === column) as HTMLElement;
const texts = (id: string, columns: string[]) => columns.map((column) => cell(id, column).textContent);
const footer = () => screen.getByTestId('list-footer');

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

describe('the columns of the sessions grid', () => {
  const many = sampleSession('aaaa', {
    endMs: RANGE.to - 1000,
    firstView: '/',
    lastView: '/checkout',
    counters: { views: 2, actions: 1204, resources: 25, errors: 2, long_tasks: 3, blocking_time: 900, frustrations: 1 },
    loads: 2,
    loadingTimeMs: 9000,
    hasReplay: true,
    client: {
      browserName: 'Firefox',
      browserVersion: '144.0',
      osName: 'iOS',
      osVersion: '26.0',
      deviceType: 'mobile',
      country: 'JP',
      countryDerived: true,
      timezone: 'Asia/Tokyo',
      serviceVersion: '1.4.2',
    },
    user: { id: 'u-1', email: 'ana@example.com' },
    users: 2,
  });

  it('say all that there is to say of a session', () => {
    show({ sessions: [many], search: `columns=${COLUMNS}` });
    expect(screen.getAllByRole('columnheader').map((head) => head.dataset.column)).toEqual(COLUMNS.split(','));
    expect(texts('aaaa', COLUMNS.split(','))).toEqual([
      'live',
      '13:30:00',
      'live',
      '1m 58s',
      'u-1 · ana@example.com+1 other user',
      'Firefox 144',
      'iOS 26.0',
      'mobile',
      'JP* Japan',
      '2',
      '/',
      '/checkout',
      '1,204',
      '25',
      '4.5 s',
      '900 ms',
      '3',
      '2',
      '1',
      'recorded',
      '1.4.2',
    ]);
    expect(cell('aaaa', 'duration')).toHaveAttribute('title', '58 s active');
    expect(cell('aaaa', 'user').title).toBe('u-1 · ana@example.com\n2 users in this session');
    expect(cell('aaaa', 'country').title).toBe('Japan, guessed from the time zone Asia/Tokyo');
    expect(cell('aaaa', 'load_time').title).toBe('Average of 2: poor');
    expect(cell('aaaa', 'blocking_time').title).toBe('450 ms a page: needs improvement');
  });

  it('colour what needs a person', () => {
    show({ sessions: [many], search: `columns=${COLUMNS}` });
    const levels = [...document.querySelectorAll<HTMLElement>('[data-level]')].map((one) => [
      one.closest<HTMLElement>('[data-column]')?.dataset.column,
      one.dataset.level,
    ]);
    expect(levels).toEqual([
      ['load_time', 'error'],
      ['blocking_time', 'warning'],
      ['errors', 'error'],
      ['frustrations', 'warning'],
    ]);
  });

  it('say what is not known, never 0', () => {
    show({
      sessions: [sampleSession('aaaa', { counters: {}, client: {}, user: {}, pages: [] })],
      search: `columns=${COLUMNS}`,
    });
    const columns = COLUMNS.split(',').slice(4);
    expect(texts('aaaa', columns)).toEqual(['anonymous', ...columns.slice(1).map(() => '–')]);
    expect(texts('aaaa', ['state', 'end'])).toEqual(['ended', '13:31:58']);
  });

  it("show a stranger's text as text, with nothing unseen", () => {
    show({
      sessions: [sampleSession('aaaa', { user: { id: '<b>\u202egpj' }, client: { browserName: '\u200bX' } })],
    });
    expect(cell('aaaa', 'user')).toHaveTextContent('<b>[U+202E]gpj');
    expect(cell('aaaa', 'browser')).toHaveTextContent('[U+200B]X');
    expect(cell('aaaa', 'user').title).toBe('<b>[U+202E]gpj');
  });

  it('are hidden and shown, and what was chosen is there at the next visit', async () => {
    show();
    expect(screen.queryByRole('columnheader', { name: 'Release' })).toBeNull();
    await userEvent.click(screen.getByTestId('column-chooser'));
    await userEvent.click(screen.getByTestId('column-toggle-release'));
    await userEvent.click(screen.getByTestId('column-toggle-os'));
    expect(screen.getByRole('columnheader', { name: 'Release' })).toBeInTheDocument();
    expect(screen.queryByRole('columnheader', { name: 'OS' })).toBeNull();
    expect(JSON.parse(localStorage.getItem('opensessions.sessions.columns') ?? '{}')).toMatchObject({
      visibility: { release: true, os: false, start: true },
    });
  });
});

describe('a row', () => {
  it.each([
    ['columns=state,user,start', 'user'],
    ['columns=errors,start', 'errors'],
    ['columns=state', 'state'],
    ['', 'start'],
  ])('with %s is a link in one cell, the first that can be read', (search, column) => {
    show({ search });
    const link = within(screen.getByTestId('session-row-aaaa')).getByRole('link');
    expect(link.closest<HTMLElement>('[data-column]')?.dataset.column).toBe(column);
    expect(link).toHaveAttribute('href', expect.stringContaining('/a/app/sessions/aaaa?service=shop-web'));
  });

  it('opens in a new tab with Ctrl and with the middle button, and stays on the page', () => {
    const open = jest.spyOn(window, 'open').mockReturnValue(null);
    show();
    fireEvent.click(cell('aaaa', 'browser'), { ctrlKey: true });
    fireEvent(cell('aaaa', 'browser'), new MouseEvent('auxclick', { bubbles: true, button: 1 }));
    expect(open.mock.calls.map(([url, target]) => [String(url).split('?')[0], target])).toEqual([
      ['/a/app/sessions/aaaa', '_blank'],
      ['/a/app/sessions/aaaa', '_blank'],
    ]);
    expect(screen.queryByText('one session')).toBeNull();
  });
});

describe('the line below the grid', () => {
  const sessions = [sampleSession('aaaa'), sampleSession('bbbb', { counters: { errors: 3 } })];

  it('tells its numbers', () => {
    const outcome = partial(sessions, jest.fn());
    show({ outcome: { ...outcome, data: { ...outcome.data, read: 240 } } as Outcome<SessionList> });
    expect(footer()).toHaveAttribute('data-sessions', '2');
    expect(footer()).toHaveAttribute('data-loaded', '240');
    expect(footer()).toHaveAttribute('data-complete', 'false');
  });

  it('says over what another order sorts, and offers to load all', async () => {
    const more = jest.fn();
    show({ outcome: partial(sessions, more) });
    expect(footer()).not.toHaveTextContent('sorted over');
    await userEvent.click(screen.getByRole('button', { name: 'Errors' }));
    expect(footer()).toHaveTextContent('sorted over the 2 loaded');
    await userEvent.click(screen.getByTestId('load-all'));
    expect(more).toHaveBeenCalledTimes(1);
    expect(screen.getByTestId('load-progress')).toHaveTextContent('50 %');
    await userEvent.click(screen.getByTestId('load-stop'));
    expect(screen.queryByTestId('load-progress')).toBeNull();
  });

  it('has no way to more while more is being read', () => {
    show({ outcome: partial(sessions) });
    expect(screen.getByTestId('load-more')).toBeDisabled();
    expect(footer()).toHaveTextContent('Loading…');
  });

  it('loads on at the end of the rows, but not in an order where more would come in between', async () => {
    const more = jest.fn();
    show({ outcome: partial(sessions, more) });
    const scroller = () => screen.getByRole('grid').parentElement as HTMLElement;
    await userEvent.click(screen.getByRole('button', { name: 'Errors' }));
    fireEvent.wheel(scroller(), { deltaY: 100 });
    expect(more).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    fireEvent.wheel(scroller(), { deltaY: 100 });
    expect(more).toHaveBeenCalledTimes(1);
  });

  it('says that nothing of what is loaded matches, and the way on stays', () => {
    const outcome = partial([], jest.fn());
    show({ outcome: { ...outcome, data: { ...outcome.data, read: 240 } } as Outcome<SessionList> });
    expect(screen.getByText('None of the 240 sessions loaded matches.')).toBeInTheDocument();
    expect(screen.getByTestId('load-more')).toBeEnabled();
  });
});
