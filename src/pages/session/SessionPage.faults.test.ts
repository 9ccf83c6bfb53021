import { actionIds, count, done, open, tab } from './openSession.fixture';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useBackendLogs } from '../../data/hooks/useBackendLogs';
import { useSession } from '../../data/hooks/useSession';
import { useSessionResources } from '../../data/hooks/useSessionResources';
import { useSessionStory } from '../../data/hooks/useSessionStory';
import { failed, HOME, line, resource, scope, session, story } from './session.fixture';

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
      data: { session, scope, readMs: session.endMs + 3_600_000 },
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
      console: [],
      others: [],
      lines: [line('l1', 0, { message: HTML, eventName: HTML, service: HTML, attributes: { [HTML]: SCRIPT_URL } })],
    };
    jest.mocked(useSession).mockReturnValue(
      done({
        session: { ...session, user: { id: HTML, name: HTML }, client: { browserName: HTML, country: HTML } },
        scope,
        readMs: session.endMs,
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
