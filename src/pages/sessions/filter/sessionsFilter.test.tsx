import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { MemoryRouter, Route, Routes, useLocation, useNavigate } from 'react-router';
import { useFindPasted } from '../../../data/hooks/useFindPasted';
import { sampleSession } from '../../../model/filter/sampleSession.fixture';
import type { Outcome } from '../../../model/outcome';
import type { PastedPlace } from '../../../model/pastedPlace';
import type { SessionList } from '../../../model/sessionList';
import { useListUrl } from '../useListUrl';
import { FilterRow, FiltersColumn, useFilterValues } from '.';

jest.mock('../../../data/hooks/useFindPasted', () => ({ useFindPasted: jest.fn() }));
// Icons are files that jsdom cannot read.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const BASE = '/a/app/sessions';
const RANGE = { from: 1_000_000, to: 2_000_000 };
const ID = '3e9e0000000000000000000000001771';
const LIST: Outcome<SessionList> = {
  status: 'done',
  data: {
    sessions: [
      sampleSession({ client: { browserName: 'Chrome' }, labels: { plan: 'pro' }, pages: ['/cart'] }),
      sampleSession({ client: { browserName: 'Safari' }, user: { id: 'u-1001' } }),
    ],
    read: 2,
    sinceMs: 0,
    complete: true,
    loadingMore: false,
  },
};

let found: Outcome<PastedPlace> | undefined;

beforeEach(() => {
  localStorage.clear();
  found = undefined;
  jest.mocked(useFindPasted).mockImplementation((_scope, _range, text) => (text === undefined ? undefined : found));
});

function Page() {
  const { url, change } = useListUrl();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const filters = { url, change, values: useFilterValues({ list: LIST, facets: undefined, nowMs: 0 }) };
  return (
    <>
      <output data-testid="address">{pathname + search}</output>
      <button onClick={() => navigate(-1)}>Back</button>
      <FiltersColumn {...filters} scope={undefined} />
      <FilterRow {...filters} scope={undefined} range={RANGE} timeZone="utc" />
    </>
  );
}

function open(search = '?service=shop') {
  const page = render(
    <MemoryRouter initialEntries={[BASE + search]} future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <Routes>
        <Route path={BASE} element={<Page />} />
        <Route path={`${BASE}/:id`} element={<Session />} />
      </Routes>
    </MemoryRouter>
  );
  return { user: userEvent.setup(), ...page };
}

function Session() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

const address = () => new URL(screen.getByTestId('address').textContent ?? '', 'http://x');
const params = () => Object.fromEntries(address().searchParams);
const box = () => screen.getByRole('combobox', { name: 'Filter sessions' });

describe('the filter of the sessions page', () => {
  it('is one: the panel, the box, the chips and the address say the same, and Back takes a step back', async () => {
    const { user } = open();
    await user.click(screen.getByRole('checkbox', { name: 'Chrome, 1 session' }));
    expect(params()).toEqual({ service: 'shop', filter: 'browser:Chrome' });
    expect(box()).toHaveValue('browser:Chrome');
    await user.type(box(), ' errors:>2{Enter}');
    expect(params().filter).toBe('browser:Chrome errors:>2');
    expect(screen.getByRole('textbox', { name: /^Errors at least/ })).toHaveValue('3');
    await user.click(screen.getByRole('button', { name: 'Remove filter Browser: Chrome' }));
    expect(params().filter).toBe('errors:>2');
    expect(screen.getByRole('checkbox', { name: 'Chrome, 1 session' })).not.toBeChecked();
    await user.click(screen.getByText('Back'));
    expect(box()).toHaveValue('browser:Chrome errors:>2');
    expect(screen.getByRole('checkbox', { name: 'Chrome, 1 session' })).toBeChecked();
  });

  it('keeps what makes no sense in the box, says it, and applies the rest', async () => {
    const { user } = open();
    await user.type(box(), 'shoe:red browser:Safari{Enter}');
    expect(params().filter).toBe('shoe:red browser:Safari');
    expect(screen.getByText(/no field "shoe"/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Remove filter Browser: Safari' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear the text' }));
    expect(params()).toEqual({ service: 'shop' });
  });

  it('completes with the values and the labels of the sessions loaded', async () => {
    const { user } = open();
    await user.type(box(), 'label.{Tab}');
    expect(box()).toHaveValue('label.plan:');
    await user.keyboard('p{Tab}{Enter}');
    expect(params().filter).toBe('label.plan:pro');
  });

  it('remembers whether the panel is folded', async () => {
    const { user, unmount } = open();
    await user.click(screen.getByRole('button', { name: 'Hide filters' }));
    unmount();
    open();
    expect(screen.getByTestId('filter-panel')).toHaveAttribute('data-open', 'false');
    await user.click(screen.getByRole('button', { name: 'Show filters' }));
    expect(screen.getByTestId('filter-panel')).toHaveAttribute('data-open', 'true');
  });
});

describe('a pasted text', () => {
  it('opens the session that it leads to, with its times and the way back', async () => {
    found = {
      status: 'done',
      data: { kind: 'session', sessionId: ID, service: 'other', span: { from: 5.5, to: 9.1 }, by: 'session' },
    };
    const { user } = open('?service=shop&from=now-3h&to=now');
    await user.click(box());
    await user.paste(ID);
    expect(screen.getByRole('link', { name: /Open session/ })).toHaveAttribute(
      'href',
      `${BASE}/${ID}?service=other&from=5&to=10&listFrom=now-3h&listTo=now`
    );
    await user.keyboard('{Enter}');
    expect(address().pathname).toBe(`${BASE}/${ID}`);
    expect(params()).toEqual({ service: 'other', from: '5', to: '10', listFrom: 'now-3h', listTo: 'now' });
  });

  const user1001: PastedPlace = {
    kind: 'filter',
    filter: [{ field: 'user', operator: '=', values: ['u-1001'], exclude: false }],
    seenMs: 1_500_000,
  };

  it('becomes the filter that it leads to, in the same range where they were seen in it', async () => {
    found = { status: 'done', data: user1001 };
    const { user } = open('?service=shop&from=now-3h&to=now');
    await user.click(box());
    await user.paste('u-1001');
    await user.keyboard('{Enter}');
    expect(params()).toEqual({ service: 'shop', from: 'now-3h', to: 'now', filter: 'user:u-1001' });
    expect(box()).toHaveValue('user:u-1001');
    expect(screen.queryByTestId('filter-found')).toBeNull();
  });

  it('shows the hour in which they were seen last, where that is not in the range', async () => {
    found = { status: 'done', data: { ...user1001, seenMs: 9_000_000 } };
    const { user } = open();
    await user.click(box());
    await user.paste('u-1001');
    await user.click(screen.getByRole('button', { name: 'Show these sessions' }));
    expect(params()).toEqual({ service: 'shop', from: '7200000', to: '10800000', filter: 'user:u-1001' });
  });
});

describe('saved views', () => {
  const menu = () => screen.getByTestId('saved-views');
  const save = async (user: ReturnType<typeof userEvent.setup>, name: string) => {
    await user.click(menu());
    await user.type(screen.getByRole('textbox', { name: 'Name of the view' }), `${name}{Enter}`);
    await user.keyboard('{Escape}');
  };

  it('keep filter, columns, split, view and measure, and set them again in another visit', async () => {
    const own = { order: ['user', 'start'], visibility: { browser: false } };
    localStorage.setItem('opensessions.sessions.columns', JSON.stringify(own));
    const first = open('?service=shop&filter=has:errors&split=browser&view=map&measure=load_time&from=now-3h&to=now');
    await save(first.user, 'Broken');
    expect(menu()).toHaveTextContent('Broken');
    first.unmount();
    localStorage.removeItem('opensessions.sessions.columns');
    const { user } = open('?service=admin&filter=os:Linux&from=now-1h&to=now');
    expect(menu()).toHaveTextContent('Views');
    await user.click(menu());
    await user.click(screen.getByRole('button', { name: 'Broken' }));
    const { columns, ...rest } = params();
    expect(rest).toEqual({
      service: 'admin',
      from: 'now-1h',
      to: 'now',
      filter: 'has:errors',
      split: 'browser',
      view: 'map',
      measure: 'load_time',
    });
    expect(columns).toMatch(/^user,start,/);
    expect(columns?.split(',')).not.toContain('browser');
    expect(menu()).toHaveTextContent('Broken');
  });

  it('take back what a view does not have', async () => {
    const { user } = open('?service=shop&filter=os:Linux');
    await save(user, 'Linux');
    await user.type(box(), '{Control>}a{/Control}browser:Safari{Enter}');
    expect(params().filter).toBe('browser:Safari');
    await user.click(menu());
    await user.click(screen.getByRole('button', { name: 'Linux' }));
    expect(params()).toMatchObject({ service: 'shop', filter: 'os:Linux' });
    expect(params()).not.toHaveProperty('columns');
  });

  it('are replaced under the same name, renamed and deleted, in this browser', async () => {
    const { user } = open('?service=shop&filter=os:Linux');
    const stored = () =>
      (
        JSON.parse(localStorage.getItem('opensessions.sessions.savedViews') ?? '[]') as Array<{
          name: string;
          search: string;
        }>
      ).map(({ name, search }) => [name, new URLSearchParams(search).get('filter')]);
    await save(user, 'Mine');
    await user.type(box(), ' has:errors{Enter}');
    await save(user, 'Mine');
    expect(stored()).toEqual([['Mine', 'os:Linux has:errors']]);
    await user.click(menu());
    await user.click(screen.getByRole('button', { name: 'Rename Mine' }));
    await user.keyboard('Ours{Enter}');
    expect(stored()).toEqual([['Ours', 'os:Linux has:errors']]);
    await user.click(screen.getByRole('button', { name: 'Delete Ours' }));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(stored()).toEqual([]);
  });

  it('are links to the same service and times', async () => {
    Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
    const { user } = open('?service=shop&env=prod&filter=has:errors&from=now-3h&to=now');
    await save(user, 'Broken');
    await user.click(menu());
    await user.click(screen.getByRole('button', { name: 'Copy a link to Broken' }));
    const link = new URL(await act(() => navigator.clipboard.readText()));
    // The toast that says so comes with the next frame.
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(link.pathname).toBe(BASE);
    expect(Object.fromEntries(link.searchParams)).toMatchObject({
      service: 'shop',
      env: 'prod',
      from: 'now-3h',
      to: 'now',
      filter: 'has:errors',
    });
  });

  it.each(['{broken', '{"a":1}', '[1,null,{"name":"","search":"?"},{"name":"x"}]'])(
    'are none where %s is stored',
    async (text) => {
      localStorage.setItem('opensessions.sessions.savedViews', text);
      const { user } = open();
      await user.click(menu());
      expect(within(screen.getByRole('dialog')).getByText(/None saved yet/)).toBeInTheDocument();
    }
  );

  it('that are stored take only what is theirs, once a name', async () => {
    const views = [
      { name: ' Mine ', search: '?filter=os:Linux&service=evil&from=0&to=1&columns=start' },
      { name: 'Mine', search: '?filter=other' },
    ];
    localStorage.setItem('opensessions.sessions.savedViews', JSON.stringify(views));
    const { user } = open();
    await user.click(menu());
    expect(screen.getAllByTestId('saved-view')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Mine' }));
    expect(params()).toMatchObject({ service: 'shop', filter: 'os:Linux', columns: 'start' });
    expect(params()).not.toHaveProperty('from');
  });

  it('follow another tab', async () => {
    const { user } = open();
    await user.click(menu());
    act(() => {
      localStorage.setItem(
        'opensessions.sessions.savedViews',
        JSON.stringify([{ name: 'Theirs', search: '?filter=x' }])
      );
      window.dispatchEvent(new StorageEvent('storage', { key: 'opensessions.sessions.savedViews' }));
    });
    expect(screen.getByRole('button', { name: 'Theirs' })).toBeInTheDocument();
  });
});
