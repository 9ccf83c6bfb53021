import { address, answers, LIST, NOW, open, user } from './openSessions.fixture';
import { screen } from '@testing-library/react';
import { useServices } from '../../data/hooks/useServices';
import { useSessionList } from '../../data/hooks/useSessionList';

describe('what the page says when there is nothing', () => {
  it('leads from an empty range to the newest session, or to a wider range', async () => {
    answers.list = {
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
    answers.list = {
      status: 'empty',
      reason: 'No sessions in this time range.',
      data: { ...LIST, sessions: [], newestBeforeMs: NOW - 2 * 24 * 3_600_000 },
    };
    open();
    await user().click(screen.getByRole('button', { name: 'Show the last 24 hours' }));
    expect(address().searchParams.get('from')).toBe('now-24h');
    await user().click(screen.getByRole('button', { name: 'Show the last 7 days' }));
    expect(address().searchParams.get('from')).toBe('now-7d');
  });

  it('leads to a new data source where there is no Loki', () => {
    answers.sources = { status: 'empty', data: { lokiUid: '', lokiName: '' }, reason: 'Add a Loki data source.' };
    open();
    expect(screen.getByTestId('state-empty')).toHaveTextContent('Add a Loki data source.');
    expect(screen.getByRole('link', { name: 'Add a data source' })).toHaveAttribute(
      'href',
      '/connections/datasources/new'
    );
    expect(useServices).toHaveBeenLastCalledWith(undefined, expect.anything());
  });

  it('shows what to paste where nothing sends sessions yet', () => {
    answers.services = {
      status: 'empty',
      data: { names: [], indexed: false },
      reason: 'Nothing has written to this Loki.',
    };
    open('');
    expect(screen.getByTestId('state-empty')).toHaveTextContent('Nothing has written to this Loki.');
    expect(screen.getByTestId('collector-snippet')).toHaveTextContent('allowed_origins');
    expect(screen.getByTestId('loki-snippet')).toHaveTextContent('index_label');
    expect(screen.getByTestId('sdk-snippet')).toHaveTextContent(
      "import { init, setUser } from '@opensessions/browser-sdk'"
    );
    expect(screen.queryByTestId('sessions-grid')).toBeNull();
  });

  it('says that Loki could be faster, only where there are sessions', () => {
    answers.services = { status: 'done', data: { names: ['shop-web'], indexed: false } };
    const { unmount } = open();
    expect(screen.getByTestId('not-indexed-notice')).toHaveTextContent('“Loki” has no index label rum_stream');
    expect(screen.getByTestId('session-row-aaaa')).toBeInTheDocument();
    unmount();
    answers.list = { status: 'empty', reason: 'No sessions in this time range.', data: { ...LIST, sessions: [] } };
    open();
    expect(screen.queryByTestId('not-indexed-notice')).toBeNull();
  });

  it('says what to check where a service has sent nothing for a week', async () => {
    answers.services = { status: 'done', data: { names: ['api', 'shop-web'], indexed: false } };
    answers.list = { status: 'empty', reason: 'No sessions in this time range.', data: { ...LIST, sessions: [] } };
    open('?service=api');
    expect(screen.getByTestId('state-empty')).toHaveTextContent('“api” has sent no session');
    expect(screen.getByTestId('state-empty')).toHaveTextContent('Choose the one that is your web application.');
    expect(screen.getByTestId('reach-checks')).toHaveTextContent('service_name="api"');
    await user().click(screen.getByRole('button', { name: 'Look again' }));
    expect(jest.mocked(useSessionList).mock.lastCall?.[2]).toBe(1);
  });

  it('offers to clear a filter that leaves nothing', async () => {
    answers.list = {
      status: 'empty',
      reason: 'No session matches the filter.',
      data: { ...LIST, sessions: [], read: 2 },
    };
    open('?service=shop-web&filter=has:errors&env=staging');
    expect(screen.getByTestId('state-empty')).toHaveTextContent('No session matches the filter.');
    expect(screen.queryByTestId('reach-checks')).toBeNull();
    await user().click(screen.getByRole('button', { name: 'Show all sessions' }));
    expect(Object.fromEntries(address().searchParams)).toEqual({ service: 'shop-web' });
  });

  it("gives the server's words when the services cannot be read", () => {
    answers.services = {
      status: 'failed',
      failure: { what: 'the services', message: 'connection refused' },
      retry: jest.fn(),
    };
    open('');
    expect(screen.getByRole('alert')).toHaveTextContent('connection refused');
    expect(screen.getByPlaceholderText('Choose a service')).toBeInTheDocument();
  });
});
