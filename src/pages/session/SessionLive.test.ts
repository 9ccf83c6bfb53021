import { actionIds, count, done, open, tab } from './openSession.fixture';
import { act, fireEvent, screen } from '@testing-library/react';
import { useSession } from '../../data/hooks/useSession';
import { useSessionStory } from '../../data/hooks/useSessionStory';
import { LIVE_MS } from '../../model/isLive';
import { action, CHECKOUT, failed, line, scope, session, START, story } from './session.fixture';

const SECOND = 1000;
/** The session is read 3 s after its last sign of life. */
const READ = session.endMs + 3 * SECOND;
const LIVE = { session, scope, readMs: READ };
const switchButton = () => screen.getByRole('switch', { name: 'Auto-refresh' });
const badge = () => screen.queryByTestId('session-live');
const wait = (seconds: number) => act(() => jest.advanceTimersByTime(seconds * SECOND));
/** Has the page ask its hooks, which are played here and tell it nothing by themselves. */
const renderAgain = () => ['ERRORS', 'ACTIONS'].forEach((name) => fireEvent.click(tab(name)));
/** How often the session was asked for. */
const readings = () => 1 + Math.max(...jest.mocked(useSession).mock.calls.map(([, , , reading = 0]) => reading));

function look(hidden: boolean) {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  act(() => document.dispatchEvent(new Event('visibilitychange')));
}

beforeEach(() => {
  jest.useFakeTimers();
  jest.mocked(useSession).mockReset().mockReturnValue(done(LIVE));
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  localStorage.clear();
});

describe('a live session', () => {
  it('says so and is read again every 10 s', () => {
    open();
    expect(badge()).toHaveTextContent('live');
    expect(switchButton()).toBeChecked();
    wait(9);
    expect(readings()).toBe(1);
    wait(2);
    expect(readings()).toBe(2);
    wait(10);
    expect(readings()).toBe(3);
  });

  it('is not read while the page is hidden, and at once when it is seen again', () => {
    open();
    look(true);
    wait(60);
    expect(readings()).toBe(1);
    look(false);
    expect(readings()).toBe(2);
  });

  it('is no longer read once it has ended', () => {
    open();
    jest
      .mocked(useSession)
      .mockReturnValue(done({ ...LIVE, session: { ...session, ended: true }, readMs: READ + 10 * SECOND }));
    wait(10);
    expect(readings()).toBe(2);
    expect(badge()).not.toBeInTheDocument();
    wait(60);
    expect(readings()).toBe(2);
  });

  it('keeps its rows and counts while it is read again', () => {
    open();
    const before = actionIds();
    jest
      .mocked(useSession)
      .mockImplementation((_sources, _id, _hint, reading) =>
        reading === 0 ? done(LIVE) : { status: 'loading', data: LIVE }
      );
    wait(10);
    expect(readings()).toBe(2);
    expect([actionIds(), count('ACTIONS')]).toEqual([before, '7']);
    // The answer is slow: it is waited for.
    wait(30);
    expect(readings()).toBe(2);

    // The session is there; of the story only its first page.
    const next = { ...LIVE, readMs: READ + 40 * SECOND };
    jest.mocked(useSession).mockReturnValue(done(next));
    jest
      .mocked(useSessionStory)
      .mockImplementation((_scope, _session, readMs) =>
        readMs === READ ? done(story) : { status: 'loading', data: { ...story, views: [], actions: [] } }
      );
    renderAgain();
    expect([actionIds(), count('ACTIONS'), count('CORRELATE LOGS')]).toEqual([before, '7', '4+']);

    const more = { ...story, actions: [...story.actions, action('act3', 110_000, CHECKOUT)] };
    jest.mocked(useSessionStory).mockReturnValue(done(more));
    renderAgain();
    expect(actionIds()).toEqual(expect.arrayContaining([...before, 'act3']));
    expect(count('ACTIONS')).toBe('8');
    wait(10);
    expect(readings()).toBe(3);
  });

  it('stays live while its story goes on: it sums itself up every 5 min only', () => {
    jest.mocked(useSession).mockReturnValue(done({ ...LIVE, readMs: session.endMs + 200 * SECOND }));
    jest
      .mocked(useSessionStory)
      .mockReturnValue(done({ ...story, lines: [...story.lines, line('l9', session.endMs + 150 * SECOND - START)] }));
    open();
    expect(badge()).toBeInTheDocument();
  });

  it('is left alone where that is wanted, here and for the next session', () => {
    open();
    fireEvent.click(switchButton());
    wait(60);
    expect(readings()).toBe(1);
    expect(switchButton()).not.toBeChecked();
    expect(badge()).toHaveTextContent('live');
    expect(localStorage.getItem('opensessions.sessions.followLive')).toBe('false');
  });

  it('is left alone where it has too many records to be read every 10 s', () => {
    jest.mocked(useSessionStory).mockReturnValue({ status: 'partial', data: story, missing: 'Only the first …' });
    open();
    wait(60);
    expect(readings()).toBe(1);
    expect(switchButton()).toBeDisabled();
  });

  it('says that it could not be read again, keeps what is there and goes on', () => {
    open();
    const refused = failed<typeof LIVE>('the session', 'connection refused');
    jest.mocked(useSession).mockReturnValue({ ...refused, data: LIVE } as typeof refused);
    wait(10);
    expect(screen.getByText(/connection refused/)).toBeInTheDocument();
    expect(actionIds()).toHaveLength(7);
    wait(10);
    expect(readings()).toBe(3);
  });
});

it('is no live session that ended, or was not heard of for as long as it would be', () => {
  jest.mocked(useSession).mockReturnValue(done({ ...LIVE, readMs: session.endMs + LIVE_MS }));
  open();
  expect(badge()).not.toBeInTheDocument();
  wait(60);
  expect(readings()).toBe(1);
});
