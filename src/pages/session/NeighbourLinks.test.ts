import { done, open, place } from './openSession.fixture';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useNeighbours } from '../../data/hooks/useNeighbours';
import { useSessionStory } from '../../data/hooks/useSessionStory';
import { HOME, scope, session, START, story } from './session.fixture';

const DAY = 24 * 3_600_000;
const EARLIER = { ...session, id: 'e'.repeat(32), startMs: START - DAY + 0.5, endMs: START - DAY + 60_000.5 };
const LATER = { ...session, id: 'f'.repeat(32), startMs: START + DAY, endMs: START + DAY + 5000 };
const PATH = '/a/opensessions-usersessions-app/sessions/';
const prev = () => screen.getByTestId('session-prev');
const next = () => screen.getByTestId('session-next');

describe('previous and next session of the user', () => {
  it('are links that keep the service, the tab and the range of the list', async () => {
    jest.mocked(useNeighbours).mockReturnValue(done({ earlier: EARLIER, later: LATER }));
    open(`&listFrom=now-24h&listTo=now&tab=errors&view=${HOME}&row=err1&timezone=utc`);
    expect(screen.getByRole('link', { name: 'prev: earlier session of u-1001' })).toBe(prev());
    const href = (from: number, to: number) =>
      `?service=shop-web&from=${from}&to=${to}&listFrom=now-24h&listTo=now&tab=errors&timezone=utc`;
    expect(prev()).toHaveAttribute('href', PATH + EARLIER.id + href(START - DAY, START - DAY + 60_001));
    expect(next()).toHaveAttribute('href', PATH + LATER.id + href(START + DAY, START + DAY + 5000));
    await userEvent.click(next());
    expect(place()).toBe(next().getAttribute('href'));
  });

  it('leave a click with a key held to the browser', async () => {
    jest.mocked(useNeighbours).mockReturnValue(done({ earlier: EARLIER }));
    open();
    const before = place();
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(prev());
    expect(place()).toBe(before);
  });

  it('say that there is none', async () => {
    jest.mocked(useNeighbours).mockReturnValue(done({ later: LATER }));
    open();
    expect(prev()).toHaveAttribute('aria-disabled', 'true');
    expect(prev()).toHaveAccessibleName('prev: No earlier session of u-1001 in the last 7 days');
    await userEvent.hover(prev());
    expect(await screen.findByText('No earlier session of u-1001 in the last 7 days')).toBeInTheDocument();
  });

  it('say that both are missing', () => {
    jest.mocked(useNeighbours).mockReturnValue({ status: 'empty', data: {}, reason: '' });
    open();
    expect(prev()).toHaveAccessibleName(/No earlier session/);
    expect(next()).toHaveAccessibleName('next: No later session of u-1001 in the last 7 days');
  });

  it('hold their place while they are looked for', () => {
    jest.mocked(useNeighbours).mockReturnValue({ status: 'loading' });
    open();
    expect(prev()).toHaveAttribute('aria-disabled', 'true');
    expect(next()).toHaveAttribute('aria-disabled', 'true');
    expect(next()).toHaveAccessibleName(/not known yet/);
  });

  it('say that they could not be read, and try again', async () => {
    const retry = jest.fn();
    jest.mocked(useNeighbours).mockReturnValue({
      status: 'failed',
      failure: { what: "the user's other sessions", message: 'too many requests.' },
      retry,
    });
    open();
    expect(prev()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(screen.getByRole('button', { name: /Could not read the user's other sessions/ }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('are asked for once the page has something to show', () => {
    jest.mocked(useNeighbours).mockReturnValue({ status: 'loading' });
    jest.mocked(useSessionStory).mockReturnValue({ status: 'loading' });
    open();
    expect(useNeighbours).toHaveBeenLastCalledWith(undefined, session);
    jest.mocked(useSessionStory).mockReturnValue({ status: 'loading', data: story });
    open();
    expect(useNeighbours).toHaveBeenLastCalledWith(scope, session);
  });

  it('are not there for a visitor without an id', () => {
    jest.mocked(useNeighbours).mockReturnValue(undefined);
    open();
    expect(screen.queryByTestId('session-prev')).not.toBeInTheDocument();
  });
});
