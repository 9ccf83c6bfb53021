import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { emptySession } from '../../../model/emptySession';
import type { Session } from '../../../model/session';
import type { SessionList } from '../../../model/sessionList';
import { HealthButton } from './HealthButton';

const NOW = Date.UTC(2026, 10, 24, 14);

function session(more: Partial<Session> = {}): Session {
  return {
    ...emptySession('s'),
    startMs: NOW - 600_000,
    endMs: NOW - 300_000,
    durationMs: 300_000,
    activeMs: 60_000,
    tabs: 1,
    client: { country: 'DE', serviceVersion: '1', sdkName: '@opensessions/browser-sdk', sdkVersion: '0.1.0' },
    user: { id: 'u-1' },
    users: 1,
    ...more,
  };
}

function listOf(sessions: Session[], more: Partial<SessionList> = {}): SessionList {
  return { sessions, read: sessions.length, sinceMs: 0, complete: true, loadingMore: false, ...more };
}

const button = () => screen.getByTestId('health-button');
const item = (name: string) => screen.getByTestId(`health-${name}`);

describe('HealthButton', () => {
  it('waits for sessions', () => {
    render(<HealthButton list={undefined} nowMs={NOW} />);
    expect(button()).toHaveAccessibleName('Data health');
    expect(button()).toHaveAttribute('aria-disabled', 'true');
  });

  it('says that all is well, and what was looked at', async () => {
    render(<HealthButton list={listOf([session(), session()])} nowMs={NOW} />);
    expect(button()).toHaveAccessibleName('Data health: no problems');
    await userEvent.click(button());
    const drawer = await screen.findByRole('dialog');
    expect(drawer).toHaveTextContent('Looked at: 2 sessions, all of this time range.');
    expect(
      within(drawer)
        .getAllByRole('listitem')
        .map(({ dataset }) => dataset['level'])
    ).toEqual(Array.from({ length: 7 }, () => 'good'));
    expect(within(drawer).queryByRole('button', { name: /^Copy/ })).toBeNull();
    await userEvent.click(within(drawer).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('counts the problems, and says of each what was found and what to do, worst first', async () => {
    const sessions = [
      session({ client: { countryDerived: true, country: 'JP', sdkName: 'x\u202ey', sdkVersion: '3' }, dropped: 4 }),
      session({ endMs: NOW + 7_200_000, unversioned: 1 }),
      session({ user: {} }),
    ];
    render(<HealthButton list={listOf(sessions, { read: 9, complete: false, unreadable: 2 })} nowMs={NOW} />);
    expect(button()).toHaveAccessibleName('Data health: 5 problems');
    expect(button()).toHaveTextContent('5');
    await userEvent.click(button());
    expect(screen.getByRole('dialog')).toHaveTextContent(
      'Looked at: 3 sessions that match the filter, as far as they are loaded.'
    );
    const levels = screen.getAllByRole('listitem').map(({ dataset }) => dataset['level']);
    expect(levels).toEqual(['problem', 'problem', 'problem', 'problem', 'problem', 'hint', 'good']);
    expect(item('user')).toHaveTextContent('1 of 3 sessions (33%) has no user.');
    expect(item('country')).toHaveTextContent('Every session has a country. 1 session: guessed from the time zone.');
    expect(item('country')).toHaveTextContent('geoip');
    expect(item('release')).toHaveTextContent('1 of 3 sessions (33%) has no release.');
    expect(within(item('release')).getByRole('button', { name: 'Copy In the application' })).toBeInTheDocument();
    expect(item('dropped')).toHaveTextContent('Browsers dropped 4 records in 1 session');
    expect(item('clock')).toHaveTextContent(
      '1 of 3 sessions (33%) with times that cannot be right, 1 of them in the future; the worst is off by 2h.'
    );
    expect(item('version')).toHaveTextContent('1 session: x[U+202E]y 3, which this app is not made for.');
    expect(item('documents')).toHaveTextContent(
      '2 documents without a session id: not listed. 1 session with documents without a version'
    );
  });
});
