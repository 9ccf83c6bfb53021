import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { NotIndexedNotice } from './NotIndexedNotice';
import { ReachCheckList } from './ReachCheckList';
import { reachChecks } from './reachChecks';

describe('ReachCheckList', () => {
  it('gives a command to copy for every place on the way', async () => {
    Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
    const user = userEvent.setup();
    render(<ReachCheckList service={'it\'s "mine"'} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    const [, collector] = screen.getAllByRole('listitem');
    await user.click(within(collector as HTMLElement).getByRole('button', { name: 'Copy Does the collector answer?' }));
    expect(await navigator.clipboard.readText()).toContain('curl -i https://collector.example.com/v1/logs');
  });

  it('quotes the service for the shell and for Loki', () => {
    expect(reachChecks('it\'s "mine"').at(-1)?.command).toContain(`'match[]={service_name="it'\\''s \\"mine\\""}'`);
  });
});

describe('NotIndexedNotice', () => {
  it('shows what to paste, and stays away once dismissed, for this Loki alone', async () => {
    localStorage.clear();
    const { unmount } = render(<NotIndexedNotice lokiUid="a" lokiName="Loki A" />);
    expect(screen.getByTestId('not-indexed-notice')).toHaveTextContent('index_label');
    await userEvent.click(screen.getByRole('button', { name: /close/i }));
    expect(screen.queryByTestId('not-indexed-notice')).toBeNull();
    unmount();
    render(
      <>
        <NotIndexedNotice lokiUid="a" lokiName="Loki A" />
        <NotIndexedNotice lokiUid="b" lokiName="Loki B" />
      </>
    );
    expect(screen.getAllByTestId('not-indexed-notice')).toHaveLength(1);
    expect(screen.getByTestId('not-indexed-notice')).toHaveTextContent('Loki B');
  });
});
