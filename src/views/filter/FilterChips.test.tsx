import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';
import { formatFilter, parseFilter, type SessionFilter } from '../../model/filter/sessionFilter';
import { FilterChips } from './FilterChips';

// Icons are files that jsdom cannot read.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

function show(text: string) {
  let filter: SessionFilter = [];
  function Page() {
    const [current, setCurrent] = useState<SessionFilter>(() => parseFilter(text).filter);
    filter = current;
    return <FilterChips filter={current} onChange={setCurrent} onClear={() => setCurrent([])} />;
  }
  render(<Page />);
  return { user: userEvent.setup(), filter: () => formatFilter(filter) };
}

const words = () =>
  screen.queryAllByRole('button', { name: /^Remove filter/ }).map((one) => one.getAttribute('aria-label'));
const marked = () => screen.queryAllByRole('img', { name: /^Decided after loading/ });

describe('FilterChips', () => {
  it('says each condition in words', () => {
    show('browser:Chrome,"Mobile Safari" -country:DE,FR errors:>2 duration:<=30s -has:errors is:live cart user:""');
    expect(words()).toEqual([
      'Remove filter Browser: Chrome or Mobile Safari',
      'Remove filter Country: not Germany nor France',
      'Remove filter Errors: > 2',
      'Remove filter Duration: ≤ 30s',
      'Remove filter No errors',
      'Remove filter Is live',
      'Remove filter Contains: cart',
      'Remove filter User: anonymous',
    ]);
  });

  it('takes one away, and goes on to the next by keyboard', async () => {
    const { user, filter } = show('os:Linux has:errors os:Linux');
    screen.getAllByRole('button', { name: 'Remove filter OS: Linux' })[0]?.focus();
    await user.keyboard('{Enter}');
    expect(filter()).toBe('has:errors os:Linux');
    expect(screen.getByRole('button', { name: 'Remove filter Has errors' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Remove filter OS: Linux' }));
    expect(filter()).toBe('has:errors');
    expect(screen.getByRole('button', { name: 'Remove filter Has errors' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.queryByTestId('filter-chips')).toBeNull();
  });

  it('clears all', async () => {
    const { user, filter } = show('os:Linux has:errors');
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(filter()).toBe('');
  });

  it.each([
    ['duration:>30s', /how long a session lasts/],
    ['is:live', /how long a session lasts/],
    ['cart', /looked for in the user, all pages and the id/],
    ['-user:u-1', /cannot tell that it is in none/],
    ['-has:errors', /every session begins without it/],
    ['errors:<2', /the number grows/],
    ['load_time:>2s', /the number grows/],
  ])('marks %s as decided after loading, and says why', async (text, why) => {
    const { user } = show(`browser:Chrome ${text}`);
    expect(marked()).toHaveLength(1);
    await user.hover(marked()[0] as HTMLElement);
    expect(await screen.findByText(why)).toBeInTheDocument();
  });

  it.each(['browser:Chrome', '-os:Linux', 'has:errors', 'errors:>2', 'user:u-1', 'page:/cart', 'release:1.2'])(
    'marks not %s, which Loki finds',
    (text) => {
      show(text);
      expect(marked()).toHaveLength(0);
    }
  );

  it('shows values of strangers as text', () => {
    show('user:"<b>\u202Ex"');
    expect(within(screen.getByTestId('filter-chips')).getByText('User: <b>[U+202E]x')).toBeInTheDocument();
  });
});
