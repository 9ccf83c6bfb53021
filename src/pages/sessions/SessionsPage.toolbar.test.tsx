import { address, BASE, NOW, open, user } from './openSessions.fixture';
import { act, screen } from '@testing-library/react';
import { useEnvironments } from '../../data/hooks/useEnvironments';
import { useSessionList } from '../../data/hooks/useSessionList';
import { formatFilter } from '../../model/filter/sessionFilter';

describe('the top row', () => {
  it('takes the first service where the URL names none, or the one chosen last', () => {
    const { unmount } = open('');
    expect(address().searchParams.get('service')).toBe('shop-admin');
    unmount();
    localStorage.setItem('opensessions-usersessions-app.service', 'shop-web');
    open('');
    expect(address().searchParams.get('service')).toBe('shop-web');
  });

  it('reads again by itself at the interval of the URL, with a range that has moved on', () => {
    open('?service=shop-web&refresh=10s');
    act(() => void jest.advanceTimersByTime(10_000));
    expect(useSessionList).toHaveBeenLastCalledWith(
      expect.anything(),
      { from: NOW + 10_000 - 3_600_000, to: NOW + 10_000 },
      1,
      []
    );
  });

  it('restricts every query to the environment that was picked, until another service is chosen', async () => {
    open('?service=shop-web&filter=has:errors');
    const picker = screen.getByRole('combobox', { name: 'Environment' });
    await user().click(picker);
    await user().keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(address().searchParams.get('env')).toBe('staging');
    const [, , , filter] = jest.mocked(useSessionList).mock.lastCall ?? [];
    expect(formatFilter(filter ?? [])).toBe('has:errors environment:staging');
    expect(useEnvironments).toHaveBeenLastCalledWith(
      expect.objectContaining({ service: 'shop-web' }),
      expect.anything()
    );
    await user().click(screen.getByRole('combobox', { name: 'Service' }));
    await user().keyboard('{ArrowUp}{Enter}');
    expect(Object.fromEntries(address().searchParams)).toEqual({ service: 'shop-admin', filter: 'has:errors' });
  });

  it('copies a link with the times that are shown', async () => {
    open('?service=shop-web&from=now-3h&to=now&refresh=10s&filter=has:errors');
    Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
    const events = user();
    await events.click(screen.getByRole('button', { name: 'Copy link' }));
    const link = new URL(await navigator.clipboard.readText());
    expect(link.origin + link.pathname).toBe(`http://localhost${BASE}`);
    expect(Object.fromEntries(link.searchParams)).toEqual({
      service: 'shop-web',
      from: String(NOW - 3 * 3_600_000),
      to: String(NOW),
      filter: 'has:errors',
    });
  });

  it('shares the columns that the viewer has arranged', async () => {
    Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
    localStorage.setItem(
      'opensessions.sessions.columns',
      JSON.stringify({ order: ['user', 'start'], visibility: { browser: false } })
    );
    open();
    const events = user();
    await events.click(screen.getByRole('button', { name: 'Copy link' }));
    const columns = new URL(await navigator.clipboard.readText()).searchParams.get('columns')?.split(',');
    expect(columns?.slice(0, 2)).toEqual(['user', 'start']);
    expect(columns).not.toContain('browser');
  });

  it('tells how healthy the data is', async () => {
    open();
    const button = screen.getByTestId('health-button');
    // Neither session names the SDK that wrote it, nor its release.
    expect(button).toHaveAccessibleName('Data health: 2 problems');
    await user().click(button);
    expect(screen.getByRole('dialog')).toHaveTextContent('Looked at: 2 sessions, all of this time range.');
    expect(screen.getByTestId('health-country')).toHaveTextContent('1 session: guessed from the time zone.');
  });
});
