import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { useEnvironments } from '../../data/hooks/useEnvironments';
import { useServices } from '../../data/hooks/useServices';
import { useCountryTotals } from '../../data/hooks/useCountryTotals';
import { useSessionFacets } from '../../data/hooks/useSessionFacets';
import { useSessionList } from '../../data/hooks/useSessionList';
import { useSessionsOverTime } from '../../data/hooks/useSessionsOverTime';
import { useSessionTotals } from '../../data/hooks/useSessionTotals';
import { useSources } from '../../data/hooks/useSources';
import type { Outcome } from '../../model/outcome';
import type { Services } from '../../model/services';
import type { Session } from '../../model/session';
import type { SessionList } from '../../model/sessionList';
import type { Sources } from '../../model/settings';
import type { Series } from '../../model/timeSpan';
import type { RangeCountries } from '../../model/totals/countryTotals';
import type { RangeFacets } from '../../model/totals/facets';
import { noTotals, type Counted, type RangeTotals } from '../../model/totals/sessionTotals';
import { sampleSession } from './sampleSession.fixture';
import { SessionsPage } from './SessionsPage';

/*
 * The sessions page with its data sources played: import this before anything else of the page, so that the mocks are in place.
 */

// Each is named: to make a mock by itself jest loads everything that the hook needs, again for each.
jest.mock('../../data/hooks/useSources', () => ({ useSources: jest.fn() }));
jest.mock('../../data/hooks/useServices', () => ({ useServices: jest.fn() }));
jest.mock('../../data/hooks/useEnvironments', () => ({ useEnvironments: jest.fn() }));
jest.mock('../../data/hooks/useSessionList', () => ({ useSessionList: jest.fn() }));
jest.mock('../../data/hooks/useSessionsOverTime', () => ({ useSessionsOverTime: jest.fn() }));
jest.mock('../../data/hooks/useSessionTotals', () => ({ useSessionTotals: jest.fn() }));
jest.mock('../../data/hooks/useSessionFacets', () => ({ useSessionFacets: jest.fn() }));
jest.mock('../../data/hooks/useCountryTotals', () => ({ useCountryTotals: jest.fn() }));
// Icons load one by one and tell nobody; what they draw is not looked at here.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));
jest.mock('@grafana/runtime', () => ({
  PluginPage: ({ children, actions }: { children: React.ReactNode; actions?: React.ReactNode }) => (
    <main>
      {actions}
      {children}
    </main>
  ),
}));

export const BASE = '/a/opensessions-usersessions-app/sessions';
export const NOW = Date.UTC(2026, 10, 24, 14, 10);
export const SOURCES: Sources = { lokiUid: 'loki', lokiName: 'Loki' };

function session(id: string, more: Partial<Session> = {}): Session {
  const startMs = NOW - 30 * 60_000;
  const counters = { views: 4, errors: 0, long_tasks: 1, blocking_time: 130 };
  return sampleSession(id, { startMs, endMs: startMs + 118_000, counters, ...more });
}

export const SESSIONS = [
  session('aaaa'),
  session('bbbb', {
    startMs: NOW - 60_000,
    endMs: NOW - 5_000,
    counters: { views: 1, errors: 2 },
    user: {},
    client: { browserName: 'Firefox', country: 'JP', countryDerived: true, timezone: 'Asia/Tokyo' },
  }),
];
export const LIST: SessionList = {
  sessions: SESSIONS,
  read: SESSIONS.length,
  sinceMs: NOW - 3_600_000,
  complete: true,
  loadingMore: false,
};

/** What the page's questions are answered with. */
export const answers = {} as {
  sources: Outcome<Sources>;
  services: Outcome<Services>;
  environments: Outcome<string[]>;
  list: Outcome<SessionList>;
  series: Outcome<Counted<Series[]>>;
  totals: Outcome<RangeTotals>;
  facets: Outcome<RangeFacets>;
  countries: Outcome<RangeCountries>;
};

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  localStorage.clear();
  answers.sources = { status: 'done', data: SOURCES };
  answers.services = { status: 'done', data: { names: ['shop-admin', 'shop-web'], indexed: true } };
  answers.environments = { status: 'done', data: ['production', 'staging'] };
  answers.list = { status: 'done', data: LIST };
  answers.series = {
    status: 'done',
    data: {
      data: [{ name: 'sessions', times: [NOW - 3_600_000, NOW - 1_800_000], values: [1, 3] }],
      ofLoaded: false,
      atLeast: false,
    },
  };
  const counted = { ofLoaded: false, atLeast: false };
  answers.totals = {
    status: 'done',
    data: { ...counted, usersAtLeast: false, data: { ...noTotals(), sessions: 4, errored: 1, views: 10, users: 1 } },
  };
  answers.facets = {
    status: 'done',
    data: { ...counted, missing: {}, data: { browser: [{ value: 'Chrome', count: 3 }] } },
  };
  answers.countries = {
    status: 'done',
    data: {
      ...counted,
      usersAtLeast: false,
      data: [{ country: 'DE', derived: false, totals: { ...noTotals(), sessions: 4 } }],
    },
  };
  jest.mocked(useSources).mockImplementation(() => answers.sources);
  jest.mocked(useServices).mockImplementation(() => answers.services);
  jest.mocked(useEnvironments).mockImplementation(() => answers.environments);
  jest.mocked(useSessionList).mockImplementation(() => answers.list);
  jest.mocked(useSessionsOverTime).mockImplementation(() => answers.series);
  jest.mocked(useSessionTotals).mockImplementation(() => answers.totals);
  jest.mocked(useSessionFacets).mockImplementation(() => answers.facets);
  jest.mocked(useCountryTotals).mockImplementation(() => answers.countries);
});
afterEach(() => jest.useRealTimers());

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

/** Opens the page at its address. */
export function open(search = '?service=shop-web') {
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

export const address = () => new URL(screen.getByTestId('address').textContent ?? '', 'http://x');
export const user = () => userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
export const cell = (id: string, column: string) =>
  within(screen.getByTestId(`session-row-${id}`))
    .getAllByRole('gridcell')
    .find((one) => one.dataset.column === column);
