import type { PluginPageProps } from '@grafana/runtime';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { useSessionOfTrace } from '../../data/hooks/useSessionOfTrace';
import { useSources } from '../../data/hooks/useSources';
import { failed, scope, SESSION_ID, START, TRACE } from './session.fixture';
import { TracePage } from './TracePage';

jest.mock('@grafana/runtime', () => ({ PluginPage: ({ children }: PluginPageProps) => <main>{children}</main> }));
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));
jest.mock('../../data/hooks/useSources', () => ({ useSources: jest.fn() }));
jest.mock('../../data/hooks/useSessionOfTrace', () => ({ useSessionOfTrace: jest.fn() }));

const APP = '/a/opensessions-usersessions-app';

function Place() {
  const { pathname, search } = useLocation();
  return <output data-testid="place">{pathname + search}</output>;
}

function open() {
  jest.mocked(useSources).mockReturnValue({ status: 'done', data: scope.sources });
  render(
    <MemoryRouter
      initialEntries={[`${APP}/traces/${TRACE}?from=now-6h&to=now`]}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      <Place />
      <Routes>
        <Route path={`${APP}/traces/:id`} element={<TracePage settings={{}} traceId={TRACE} />} />
        <Route path="*" element={null} />
      </Routes>
    </MemoryRouter>
  );
}

const place = () => screen.getByTestId('place').textContent;

it('leads to the session, at the time of the trace, and keeps the range for the way back', () => {
  const span = { from: START + 0.5, to: START + 900.5 };
  jest
    .mocked(useSessionOfTrace)
    .mockReturnValue({ status: 'done', data: { sessionId: SESSION_ID, service: 'shop-web', span } });
  open();
  expect(place()).toBe(
    `${APP}/sessions/${SESSION_ID}?service=shop-web&from=${START}&to=${START + 901}&listFrom=now-6h&listTo=now`
  );
});

it('says why there is none, with a way on', async () => {
  jest.mocked(useSessionOfTrace).mockReturnValue({
    status: 'empty',
    data: { sessionId: '', service: '', span: { from: 0, to: 0 } },
    reason: 'Tempo does not have this trace.',
  });
  open();
  expect(screen.getByTestId('state-empty')).toHaveTextContent('Tempo does not have this trace.');
  await userEvent.click(screen.getByRole('button', { name: 'Back to the sessions' }));
  expect(place()).toBe(`${APP}/sessions?from=now-6h&to=now`);
});

it('tells a failure in the server’s words', () => {
  jest.mocked(useSessionOfTrace).mockReturnValue(failed('the trace', 'upstream is down'));
  open();
  expect(screen.getByText(/upstream is down/)).toBeInTheDocument();
});
