import type { PluginPageProps } from '@grafana/runtime';
import { render, screen, within } from '@testing-library/react';
import React from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { useAnnotations } from '../../data/hooks/useAnnotations';
import { useBackendLogs } from '../../data/hooks/useBackendLogs';
import { useErrorImpact } from '../../data/hooks/useErrorImpact';
import { useSession } from '../../data/hooks/useSession';
import { useOwnLogs } from '../../data/hooks/useOwnLogs';
import { useSessionRequests } from '../../data/hooks/useSessionRequests';
import { useSessionResources } from '../../data/hooks/useSessionResources';
import { useSessionStory } from '../../data/hooks/useSessionStory';
import { useSources } from '../../data/hooks/useSources';
import { useTrace } from '../../data/hooks/useTrace';
import type { Outcome } from '../../model/outcome';
import { backEndLines, resources, scope, session, SESSION_ID, story, trace } from './session.fixture';
import { SessionPage } from './SessionPage';

/*
 * A session's page with its data sources played: import this before anything else of the page, so that the mocks are in place.
 */

// Grafana's page, as far as this page fills it.
jest.mock('@grafana/runtime', () => ({
  PluginPage: ({ children, renderTitle, pageNav }: PluginPageProps) => (
    <>
      {renderTitle?.(pageNav?.text ?? '')}
      {children}
    </>
  ),
}));
// Each is named: to make a mock by itself jest loads everything that the hook needs, again for each.
jest.mock('../../data/hooks/useSources', () => ({ useSources: jest.fn() }));
jest.mock('../../data/hooks/useSession', () => ({ useSession: jest.fn() }));
jest.mock('../../data/hooks/useSessionStory', () => ({ useSessionStory: jest.fn() }));
jest.mock('../../data/hooks/useSessionResources', () => ({ useSessionResources: jest.fn() }));
jest.mock('../../data/hooks/useSessionRequests', () => ({ useSessionRequests: jest.fn() }));
jest.mock('../../data/hooks/useOwnLogs', () => ({ useOwnLogs: jest.fn() }));
jest.mock('../../data/hooks/useBackendLogs', () => ({ useBackendLogs: jest.fn() }));
jest.mock('../../data/hooks/useAnnotations', () => ({ useAnnotations: jest.fn() }));
jest.mock('../../data/hooks/useTrace', () => ({ useTrace: jest.fn() }));
jest.mock('../../data/hooks/useErrorImpact', () => ({ useErrorImpact: jest.fn() }));
jest.mock('../../data/hooks/useNeighbours', () => ({ useNeighbours: jest.fn() }));

// jsdom has no canvas, on which Grafana's Combobox measures its options.
const canvas = { measureText: () => ({ width: 100 }) } as unknown as CanvasRenderingContext2D;
beforeAll(() => {
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation((() => canvas) as never);
});

// Icons load one by one and tell nobody; what they draw is not looked at here.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

/** A query that brought all there is. */
export const done = <T,>(data: T): Outcome<T> => ({ status: 'done', data });

beforeEach(() => {
  jest.mocked(useSources).mockReturnValue(done(scope.sources));
  jest.mocked(useSession).mockReturnValue(done({ session, scope, readMs: session.endMs + 3_600_000 }));
  jest.mocked(useSessionStory).mockReturnValue(done(story));
  jest.mocked(useSessionResources).mockReturnValue(done(resources));
  jest.mocked(useSessionRequests).mockReturnValue({ status: 'loading' });
  jest
    .mocked(useOwnLogs)
    .mockReturnValue({ status: 'empty', data: [], reason: 'The page logged no lines of its own.' });
  jest.mocked(useAnnotations).mockReturnValue(done([]));
  jest.mocked(useBackendLogs).mockReturnValue(done(backEndLines));
  jest.mocked(useTrace).mockReturnValue(done(trace));
  jest.mocked(useErrorImpact).mockReturnValue(done({ events: 14, sessions: 2, users: 1, atLeast: false }));
});

function Place() {
  const { pathname, search } = useLocation();
  return <output data-testid="place">{pathname + search}</output>;
}

/** Opens the page of the fixture's session; `search` is added to its query. */
export function open(search = '') {
  const path = `/a/opensessions-usersessions-app/sessions/${SESSION_ID}?service=shop-web&from=now-1h&to=now${search}`;
  render(
    <MemoryRouter initialEntries={[path]}>
      <SessionPage settings={{}} sessionId={SESSION_ID} />
      <Place />
    </MemoryRouter>
  );
}

export const idsOf = (pattern: RegExp) => screen.queryAllByTestId(pattern).map((element) => element.dataset.testid);
export const actionIds = () => idsOf(/^action-row-/).map((id) => id?.replace('action-row-', ''));
export const tab = (name: string) => screen.getByRole('tab', { name });
export const count = (name: string) => within(tab(name)).getByTestId(/^tab-count-/).textContent;
export const place = () => screen.getByTestId('place').textContent ?? '';
