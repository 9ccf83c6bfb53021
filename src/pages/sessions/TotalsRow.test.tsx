import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { parseFilter } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { Scope } from '../../model/settings';
import { noTotals, type RangeTotals } from '../../model/totals/sessionTotals';
import { TotalsRow } from './TotalsRow';

jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const SCOPE: Scope = { sources: { lokiUid: 'l1', lokiName: 'Loki' }, service: 'shop', indexed: true };
const TOTALS: RangeTotals = {
  data: { ...noTotals(), sessions: 40, errored: 4, users: 31 },
  before: { ...noTotals(), sessions: 20, errored: 1 },
  ofLoaded: false,
  atLeast: false,
  usersAtLeast: true,
};
const show = (outcome: Outcome<RangeTotals>, filter = '') =>
  render(
    <TotalsRow
      outcome={outcome}
      scope={SCOPE}
      filter={parseFilter(filter).filter}
      range={{ from: 0, to: 3_600_000 }}
      loaded={240}
    />
  );

describe('TotalsRow', () => {
  it('has all totals, and says which is but a part', () => {
    show({ status: 'done', data: TOTALS });
    expect(within(screen.getByTestId('totals-row')).getAllByRole('listitem')).toHaveLength(7);
    expect(screen.getByTestId('total-sessions')).toHaveTextContent('Sessions40▲ 100%');
    expect(screen.getByTestId('total-users')).toHaveTextContent('Usersat least 31of 240 loaded');
    expect(screen.queryByTestId('counted-note')).toBeNull();
  });

  it('says below that all of it is of the sessions loaded', () => {
    show({ status: 'done', data: { ...TOTALS, before: undefined, ofLoaded: true, atLeast: true } });
    expect(screen.getByTestId('counted-note')).toHaveTextContent('Of the 240 sessions loaded. Not all are loaded');
    expect(screen.getByTestId('total-sessions')).toHaveTextContent('Sessionsat least 40not compared');
  });

  it.each([
    ['sessions', '', 'instant', 'count_over_time'],
    ['users', '', 'range', '{service_name="shop"'],
    ['sessions', 'duration:>30s', 'range', '{service_name="shop"'],
  ])('leads from %s with filter "%s" to its query', async (name, filter, queryType, part) => {
    show({ status: 'done', data: TOTALS }, filter);
    await userEvent.click(within(screen.getByTestId(`total-${name}`)).getByRole('button'));
    const href = (await screen.findByTestId(`total-${name}-explore`)).getAttribute('href') ?? '';
    const { pane } = JSON.parse(new URL(href, 'http://x').searchParams.get('panes') ?? '');
    expect(pane).toMatchObject({ datasource: 'l1', range: { from: '0', to: '3600000' } });
    expect(pane.queries[0]).toMatchObject({ queryType, expr: expect.stringContaining(part) });
  });

  it('keeps the numbers where the range before could not be read, and offers to try again', async () => {
    const more = jest.fn();
    const missing = 'The time range before could not be read: too many outstanding requests';
    show({ status: 'partial', data: { ...TOTALS, before: undefined }, missing, more });
    expect(screen.getByTestId('state-partial')).toHaveTextContent(missing);
    expect(screen.getByTestId('total-sessions')).toHaveTextContent('Sessions40not compared');
    await userEvent.click(within(screen.getByTestId('state-partial')).getByRole('button'));
    expect(more).toHaveBeenCalledTimes(1);
  });

  it('shows zeros where there is nothing, and no zeros where it failed', () => {
    const nothing = { ...TOTALS, data: noTotals(), before: noTotals() };
    const { unmount } = show({ status: 'empty', data: nothing, reason: 'No session started.' });
    expect(screen.getByTestId('total-sessions')).toHaveAttribute('data-value', '0');
    expect(screen.getByTestId('total-sessions')).toHaveTextContent('no earlier data');
    expect(screen.getByTestId('total-error_rate')).not.toHaveAttribute('data-value');
    unmount();
    const failure = { what: 'the totals', message: 'maximum of series (500) reached' };
    show({ status: 'failed', failure, retry: jest.fn() });
    expect(screen.getByRole('alert')).toHaveTextContent('maximum of series (500) reached');
    expect(screen.queryByTestId('total-sessions')).toBeNull();
  });
});
