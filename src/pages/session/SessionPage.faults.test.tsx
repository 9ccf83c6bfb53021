import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { useBackendLogs } from '../../data/hooks/useBackendLogs';
import { useSession } from '../../data/hooks/useSession';
import { useSessionResources } from '../../data/hooks/useSessionResources';
import { useSessionStory } from '../../data/hooks/useSessionStory';
import { useSources } from '../../data/hooks/useSources';
import { useTrace } from '../../data/hooks/useTrace';
import type { Outcome } from '../../model/outcome';
import {
  backEndLines,
  failed,
  HOME,
  line,
  resource,
  resources,
  scope,
  session,
  SESSION_ID,
  story,
  trace,
} from './session.fixture';
import { SessionPage } from './SessionPage';

jest.mock('../../data/hooks/useSources');
jest.mock('../../data/hooks/useSession');
jest.mock('../../data/hooks/useSessionStory');
jest.mock('../../data/hooks/useSessionResources');
jest.mock('../../data/hooks/useBackendLogs');
jest.mock('../../data/hooks/useTrace');

// jsdom has no canvas, on which Grafana's Combobox measures its options.
const canvas = { measureText: () => ({ width: 100 }) } as unknown as CanvasRenderingContext2D;
beforeAll(() => jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation((() => canvas) as never));

// Icons load one by one and tell nobody; what they draw is not looked at here.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const done = <T,>(data: T): Outcome<T> => ({ status: 'done', data });

beforeEach(() => {
  jest.mocked(useSources).mockReturnValue(done(scope.sources));
  jest.mocked(useSession).mockReturnValue(done({ session, scope }));
  jest.mocked(useSessionStory).mockReturnValue(done(story));
  jest.mocked(useSessionResources).mockReturnValue(done(resources));
  jest.mocked(useBackendLogs).mockReturnValue(done(backEndLines));
  jest.mocked(useTrace).mockReturnValue(done(trace));
});

function Place() {
  const { pathname, search } = useLocation();
  return <output data-testid="place">{pathname + search}</output>;
}

function open(search = '') {
  const path = `/a/opensessions-usersessions-app/sessions/${SESSION_ID}?service=shop-web&from=now-1h&to=now${search}`;
  render(
    <MemoryRouter initialEntries={[path]}>
      <SessionPage settings={{}} sessionId={SESSION_ID} />
      <Place />
    </MemoryRouter>
  );
}

const idsOf = (pattern: RegExp) => screen.queryAllByTestId(pattern).map((element) => element.dataset.testid);
const actionIds = () => idsOf(/^action-row-/).map((id) => id?.replace('action-row-', ''));
const tab = (name: string) => screen.getByRole('tab', { name });
const count = (name: string) => within(tab(name)).getByTestId(/^tab-count-/).textContent;

describe('what goes wrong', () => {
  it('keeps the other tabs alive when one source fails', async () => {
    jest.mocked(useSessionResources).mockReturnValue(failed('resources', 'connection refused'));
    open();
    expect(actionIds()).toHaveLength(7);
    await userEvent.click(tab('RESOURCES'));
    expect(screen.getByTestId('panel-resources')).toHaveTextContent('connection refused');
    await userEvent.click(tab('CORRELATE LOGS'));
    expect(screen.getAllByTestId('log-line')).toHaveLength(5);
  });

  it('shows the browser’s lines though the back end’s cannot be read', () => {
    jest.mocked(useBackendLogs).mockReturnValue(failed('back-end logs', 'too many outstanding requests'));
    open('&tab=logs');
    expect(screen.getAllByTestId('log-line')).toHaveLength(4);
    expect(screen.getByTestId('panel-logs')).toHaveTextContent('too many outstanding requests');
    expect(count('CORRELATE LOGS')).toBe('4+');
  });

  it('says why there is no session', () => {
    jest.mocked(useSession).mockReturnValue({
      status: 'empty',
      data: { session, scope },
      reason: 'No session with this id in the last 7 days.',
    });
    open();
    expect(screen.getByText('No session with this id in the last 7 days.')).toBeInTheDocument();
    expect(screen.queryByTestId('session-header')).not.toBeInTheDocument();
  });

  it('asks for back-end logs once all traces are known', () => {
    jest.mocked(useSessionResources).mockReturnValue({ status: 'loading' });
    open('&tab=logs');
    expect(useBackendLogs).toHaveBeenLastCalledWith(undefined, [], expect.anything());
    expect(screen.getAllByTestId('log-line')).toHaveLength(4);
  });
});

describe('hostile values', () => {
  const HTML = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
  const SCRIPT_URL = 'javascript:window.hacked=1';

  it.each(['actions', 'resources', 'errors', 'logs'])('stay text in %s', async (name) => {
    const dirty = {
      views: story.views.map((one) => ({
        ...one,
        viewName: HTML,
        referrer: SCRIPT_URL,
        url: SCRIPT_URL,
        attributes: { [HTML]: HTML, rum_view_id: one.viewId },
      })),
      actions: story.actions.map((one) => ({ ...one, name: HTML, target: HTML, url: SCRIPT_URL })),
      errors: story.errors.map((one) => ({
        ...one,
        message: HTML,
        type: HTML,
        stack: HTML + '\n at ' + HTML,
        requestUrl: SCRIPT_URL,
        url: SCRIPT_URL,
        labels: { [HTML]: HTML },
      })),
      longTasks: story.longTasks.map((one) => ({ ...one, script: SCRIPT_URL })),
      webVitals: [],
      lines: [line('l1', 0, { message: HTML, eventName: HTML, service: HTML, attributes: { [HTML]: SCRIPT_URL } })],
    };
    jest.mocked(useSession).mockReturnValue(
      done({
        session: { ...session, user: { id: HTML, name: HTML }, client: { browserName: HTML, country: HTML } },
        scope,
      })
    );
    jest.mocked(useSessionStory).mockReturnValue(done(dirty));
    jest
      .mocked(useSessionResources)
      .mockReturnValue(
        done([resource('s', 0, HOME, { url: SCRIPT_URL, method: HTML, viewName: HTML, protocol: HTML })])
      );
    open(`&tab=${name}`);
    const row = screen.getAllByTestId(/^(action-row-|resource-row-|error-row-|log-line)/)[0]!;
    await userEvent.click(row.querySelector('button') ?? row);
    expect(document.querySelector('img, script')).toBeNull();
    const schemes = Array.from(document.querySelectorAll('a')).map((link) => link.getAttribute('href') ?? '');
    expect(schemes.filter((href) => !/^(https?:|\/)/.test(href))).toEqual([]);
    expect(document.body).toHaveTextContent(name === 'resources' ? SCRIPT_URL : HTML);
    expect('hacked' in window).toBe(false);
  });
});
