import { count, done, open } from './openSession.fixture';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useBackendLogs } from '../../data/hooks/useBackendLogs';
import { useSessionStory } from '../../data/hooks/useSessionStory';
import { backEndLines, failed, HOME, story } from './session.fixture';

const lines = () => screen.queryAllByTestId('log-line');

describe('what is missing', () => {
  it('is on its way, for each half on its own', () => {
    jest.mocked(useSessionStory).mockReturnValue({ status: 'loading' });
    open('&tab=logs');
    expect(screen.getByTestId('backend-state')).toHaveTextContent('Reading the back end’s logs…');
    expect(screen.getByText('Loading logs…')).toBeInTheDocument();
    expect(screen.queryByTestId('state-empty')).toBeNull();
  });

  it('is read on where the back end logged more', async () => {
    const more = jest.fn();
    jest
      .mocked(useBackendLogs)
      .mockReturnValue({ status: 'partial', data: backEndLines, missing: 'Only 5,000 lines; there are more.', more });
    open('&tab=logs');
    expect(lines()).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(more).toHaveBeenCalledTimes(1);
  });

  it('is said where the browser’s records cannot be read, and the services’ are shown', () => {
    jest.mocked(useSessionStory).mockReturnValue(failed("the session's records", 'connection refused'));
    open('&tab=logs');
    expect(screen.getByRole('alert')).toHaveTextContent('connection refused');
    expect(lines()).toHaveLength(backEndLines.length);
  });

  it('never looks like nothing where both halves could not be read', () => {
    jest.mocked(useSessionStory).mockReturnValue(failed("the session's records", 'connection refused'));
    jest.mocked(useBackendLogs).mockReturnValue(failed('back-end logs', 'connection refused'));
    open('&tab=logs');
    expect(screen.getAllByRole('alert').length).toBeGreaterThanOrEqual(2);
    expect(screen.queryByText(/Nothing was logged/)).toBeNull();
  });

  it('is said where records are past their retention', () => {
    jest.mocked(useSessionStory).mockReturnValue({ status: 'empty', data: { ...story, lines: [] }, reason: 'Gone.' });
    open('&tab=logs');
    expect(screen.getByTestId('panel-logs')).toHaveTextContent('Gone.');
    expect(lines()).toHaveLength(1);
    expect(count('CORRELATE LOGS')).toBe('1');
  });

  it('is said where no trace ties a service to the session, or one page logged nothing', () => {
    jest.mocked(useBackendLogs).mockReturnValue({ status: 'empty', data: [], reason: 'No request has a trace.' });
    jest.mocked(useSessionStory).mockReturnValue(done({ ...story, lines: [] }));
    open(`&tab=logs&view=${HOME}`);
    expect(screen.getByTestId('backend-state')).toHaveTextContent('No back-end logs: No request has a trace.');
    expect(screen.getByTestId('state-empty')).toHaveTextContent('Nothing was logged here.');
  });
});
