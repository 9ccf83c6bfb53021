import type { AppPluginMeta, AppRootProps } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import type { AppSettings } from '../model/settings';
import { SessionPage } from '../pages/session/SessionPage';
import { SessionsPage } from '../pages/sessions/SessionsPage';
import { App } from './App';

jest.mock('../pages/session/SessionPage', () => ({ SessionPage: jest.fn() }));
jest.mock('../pages/sessions/SessionsPage', () => ({ SessionsPage: jest.fn() }));
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: { children: React.ReactNode }) => <main>{children}</main>,
}));

const ROOT = '/a/opensessions-usersessions-app';

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

function open(path: string) {
  const meta = { jsonData: { lokiUid: 'my-loki' } } as AppPluginMeta<AppSettings>;
  const props = { meta, basename: ROOT, path: ROOT, query: {}, onNavChanged: () => {} } as AppRootProps<AppSettings>;
  return render(
    <MemoryRouter initialEntries={[path]} future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <Address />
      <Routes>
        <Route path={`${ROOT}/*`} element={<App {...props} />} />
      </Routes>
    </MemoryRouter>
  );
}

describe('App', () => {
  beforeEach(() => {
    jest.mocked(SessionsPage).mockImplementation(({ settings }) => <p>list of {settings.lokiUid}</p>);
    jest.mocked(SessionPage).mockImplementation(({ sessionId, settings }) => (
      <p>
        session {sessionId} of {settings.lokiUid}
      </p>
    ));
  });

  it('shows the list, with the stored settings', () => {
    open(`${ROOT}/sessions?service=a`);
    expect(screen.getByText('list of my-loki')).toBeInTheDocument();
  });

  it('shows one session', async () => {
    open(`${ROOT}/sessions/3e9e%2F1`);
    expect(await screen.findByText('session 3e9e/1 of my-loki')).toBeInTheDocument();
  });

  it('leads from its own address to the list and keeps the query', () => {
    open(`${ROOT}?service=a&from=now-6h`);
    expect(screen.getByTestId('address')).toHaveTextContent(`${ROOT}/sessions?service=a&from=now-6h`);
    expect(screen.getByText('list of my-loki')).toBeInTheDocument();
  });

  it('has a way back from an address that it does not know', async () => {
    open(`${ROOT}/no/such/page`);
    expect(screen.getByTestId('not-found')).toHaveTextContent(`${ROOT}/no/such/page`);
    await userEvent.click(screen.getByRole('button', { name: 'Back to the sessions' }));
    expect(screen.getByText('list of my-loki')).toBeInTheDocument();
  });

  it('tells of an error in words instead of going blank', () => {
    const silence = jest.spyOn(console, 'error').mockImplementation(() => {});
    jest.mocked(SessionsPage).mockImplementation(() => {
      throw new Error('the list fell over');
    });
    open(`${ROOT}/sessions`);
    expect(screen.getByText('User Sessions met an error and cannot show this page')).toBeInTheDocument();
    expect(screen.getByText(/the list fell over/)).toBeInTheDocument();
    silence.mockRestore();
  });
});
