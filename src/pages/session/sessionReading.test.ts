import { actionIds, count, done, idsOf, open, tab } from './openSession.fixture';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useBackendLogs } from '../../data/hooks/useBackendLogs';
import { useOwnLogs } from '../../data/hooks/useOwnLogs';
import { useSession } from '../../data/hooks/useSession';
import { useSessionRequests } from '../../data/hooks/useSessionRequests';
import { useSessionResources } from '../../data/hooks/useSessionResources';
import type { Scope } from '../../model/settings';
import { failed, line, resources, scope, session, TRACE } from './session.fixture';

/** Whether a hook was ever given what it needs to ask. */
const asked = (hook: (scope: Scope | undefined, ...more: never[]) => unknown) =>
  (jest.mocked(hook).mock.calls as unknown as Array<[Scope | undefined]>).some(([given]) => given !== undefined);
const HOOKS = [useSessionRequests, useSessionResources, useOwnLogs, useBackendLogs];
const askedOf = () => HOOKS.filter((hook) => asked(hook as never));

beforeEach(() => {
  HOOKS.forEach((hook) => jest.mocked<(...given: never[]) => unknown>(hook).mockClear());
});

describe('a session of few resources', () => {
  it('has them read at once, and logs when they are looked at', async () => {
    open();
    expect(askedOf()).toEqual([useSessionResources]);
    expect([count('RESOURCES'), count('CORRELATE LOGS')]).toEqual(['3', '4+']);
    await userEvent.click(tab('CORRELATE LOGS'));
    expect(askedOf()).toEqual([useSessionResources, useOwnLogs, useBackendLogs]);
    expect(count('CORRELATE LOGS')).toBe('5');
    await userEvent.click(tab('ACTIONS'));
    expect(count('CORRELATE LOGS')).toBe('5');
  });

  it('lists what the page logged itself among the rest', () => {
    jest.mocked(useOwnLogs).mockReturnValue(done([line('own1', 71_000, { message: 'cart has 2 items' })]));
    open('&tab=logs');
    expect(screen.getAllByTestId('log-line').map((row) => row.textContent)).toEqual([
      expect.stringContaining('view /'),
      expect.stringContaining('click on Pay now'),
      expect.stringContaining('deadlock detected'),
      expect.stringContaining('TypeError'),
      expect.stringContaining('cart has 2 items'),
      expect.stringContaining('session ended'),
    ]);
    expect(count('CORRELATE LOGS')).toBe('6');
  });
});

describe('a session of many resources', () => {
  const many = { ...session, counters: { ...session.counters, resources: 5000 } };
  beforeEach(() => {
    jest.mocked(useSession).mockReturnValue(done({ session: many, scope, readMs: session.endMs + 3_600_000 }));
    jest.mocked(useSessionRequests).mockReturnValue(done(resources.filter(({ type }) => type === 'fetch')));
    jest
      .mocked(useSessionResources)
      .mockImplementation((given) => (given ? done(resources) : { status: 'loading' as const }));
  });

  it('shows its requests at once, and reads the rest when RESOURCES is opened', async () => {
    open();
    expect(askedOf()).toEqual([useSessionRequests]);
    expect(screen.getByTestId('action-row-act2')).toHaveTextContent('→ POST /api/cart 500');
    expect(screen.getByTestId('timeline-mark-request-span3')).toBeInTheDocument();
    expect(count('RESOURCES')).toBe('5,000');
    await userEvent.click(tab('RESOURCES'));
    expect(askedOf()).toEqual([useSessionRequests, useSessionResources]);
    expect(idsOf(/^resource-row-/)).toHaveLength(3);
    expect(count('RESOURCES')).toBe('3');
    await userEvent.click(tab('ACTIONS'));
    expect(count('RESOURCES')).toBe('3');
  });

  it('ties the back end’s logs to its requests', () => {
    open('&tab=logs');
    expect(useBackendLogs).toHaveBeenLastCalledWith(scope, [TRACE], expect.anything());
    expect(askedOf()).toEqual([useSessionRequests, useOwnLogs, useBackendLogs]);
  });

  it('says at the tab that Tempo fails, and shows what Loki has', () => {
    jest.mocked(useSessionRequests).mockReturnValue(failed('requests', 'connection refused'));
    open();
    expect(count('RESOURCES')).toBe('5,000+');
    expect(actionIds()).toHaveLength(7);
  });
});
