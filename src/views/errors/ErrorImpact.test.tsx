import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { ErrorImpact } from './ErrorImpact';

const line = () => screen.getByTestId('error-impact');

describe('ErrorImpact', () => {
  it('says how often, in how many sessions, of how many users and when', () => {
    const { rerender } = render(
      <ErrorImpact
        impact={{ status: 'done', data: { events: 14, sessions: 2, users: 1, atLeast: false } }}
        rangeWords="last 1 hour"
      />
    );
    expect(line()).toHaveTextContent('14 times in 2 sessions of 1 user, last 1 hour');
    rerender(
      <ErrorImpact impact={{ status: 'loading', data: { events: 1000, sessions: 80, users: 70, atLeast: true } }} />
    );
    expect(line()).toHaveTextContent(/^at least 1,000 times in 80 sessions of 70 users$/);
  });

  it('says that it is being counted, why there is nothing, and what went wrong', async () => {
    const retry = jest.fn();
    const { rerender } = render(<ErrorImpact impact={{ status: 'loading' }} />);
    expect(line()).toHaveTextContent('Counting…');
    const data = { events: 0, sessions: 0, users: 0, atLeast: false };
    rerender(<ErrorImpact impact={{ status: 'empty', data, reason: 'No fingerprint.' }} />);
    expect(line()).toHaveTextContent(/^No fingerprint\.$/);
    const message = `<b>too many</b> \u202e${'x'.repeat(1_000_000)}`;
    rerender(<ErrorImpact impact={{ status: 'failed', failure: { what: 'it', message }, retry }} />);
    expect(line()).toHaveTextContent('Could not be read: <b>too many</b> [U+202E]x');
    expect(line().textContent?.length).toBeLessThan(500);
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});
