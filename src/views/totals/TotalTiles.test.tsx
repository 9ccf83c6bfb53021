import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { TotalTiles, type TotalFigure, type TotalName, type TotalTilesProps } from '.';

jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const figure = (name: TotalName, more: Partial<TotalFigure>): TotalFigure => ({
  name,
  noChange: 'no earlier data',
  remarks: [],
  atLeast: false,
  ofLoaded: false,
  ...more,
});
const show = (figures: TotalFigure[], exploreOf: TotalTilesProps['exploreOf'] = () => undefined) =>
  render(<TotalTiles figures={figures} exploreOf={exploreOf} />);

describe('TotalTiles', () => {
  it('writes each number in its unit, with the raw one for programs', () => {
    show([
      figure('sessions', { value: 1204, before: 1115 }),
      figure('error_rate', { value: 0.0312 }),
      figure('load_time', { value: 1234.5 }),
      figure('blocking_time', {}),
    ]);
    expect(screen.getByTestId('total-sessions')).toHaveTextContent('Sessions1,204▲ 8%');
    expect(screen.getByTestId('total-sessions')).toHaveAttribute('data-value', '1204');
    expect(screen.getByTestId('total-sessions')).toHaveAttribute('data-before', '1115');
    expect(screen.getByTestId('total-error_rate')).toHaveTextContent('3.1%');
    expect(screen.getByTestId('total-load_time')).toHaveTextContent('1.2 s');
    expect(screen.getByTestId('total-blocking_time')).toHaveTextContent('–');
    expect(screen.getByTestId('total-blocking_time')).not.toHaveAttribute('data-value');
  });

  it('judges a change only where more is worse', () => {
    show([
      figure('sessions', { value: 50, before: 100 }),
      figure('error_rate', { value: 0.02, before: 0.04 }),
      figure('load_time', { value: 1500, before: 1000 }),
      figure('frustrated', { value: 3, before: 0 }),
      figure('blocking_time', { value: 100, before: 100 }),
    ]);
    const change = (name: TotalName) => screen.getByTestId(`total-${name}-change`);
    expect(change('sessions')).toHaveAttribute('data-judged', 'plain');
    expect(change('sessions')).toHaveTextContent('▼ 50%');
    expect(change('error_rate')).toHaveAttribute('data-judged', 'better');
    expect(change('error_rate')).toHaveTextContent('50% less than in the time range before (4%), better');
    expect(change('load_time')).toHaveAttribute('data-judged', 'worse');
    expect(change('load_time')).toHaveAttribute('title', '50% more than in the time range before (1 s)');
    expect(change('frustrated')).toHaveTextContent('▲ from 0');
    expect(change('frustrated')).toHaveAttribute('data-judged', 'worse');
    expect(change('blocking_time')).toHaveTextContent('± 0%');
    expect(change('blocking_time')).toHaveAttribute('data-judged', 'plain');
  });

  it('says why there is no change, and compares no lower bound', () => {
    show([
      figure('sessions', { value: 50 }),
      figure('views', { value: 2, before: 1, atLeast: true, ofLoaded: true, noChange: 'not compared' }),
    ]);
    expect(screen.getByTestId('total-sessions-change')).toHaveTextContent('no earlier data');
    expect(screen.getByTestId('total-views-change')).toHaveTextContent('not compared');
    expect(screen.getByTestId('total-views')).toHaveTextContent('at least 2');
    expect(screen.getByTestId('total-views')).toHaveAttribute('data-at-least', 'true');
    expect(screen.getByTestId('total-views')).toHaveAttribute('data-of-loaded', 'true');
    expect(screen.getByTestId('total-sessions')).not.toHaveAttribute('data-at-least');
    expect(screen.getByTestId('total-sessions')).not.toHaveAttribute('data-of-loaded');
  });

  it('says by keyboard how a number is computed, and leads to its query', async () => {
    const query = { expr: 'sum(count_over_time({service_name="shop"} [1h]))', queryType: 'instant' };
    show([figure('sessions', { value: 7, remarks: ['Counted by Loki.'] })], () => ({
      datasource: { type: 'loki', uid: 'l1' },
      queries: [query],
      range: { from: 0, to: 3_600_000 },
    }));
    const user = userEvent.setup();
    await user.tab();
    expect(within(screen.getByTestId('total-sessions')).getByRole('button')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByTestId('total-sessions-computed')).toHaveTextContent(
      'Sessions that started in the time range.Counted by Loki.'
    );
    const href = screen.getByTestId('total-sessions-explore').getAttribute('href') ?? '';
    const panes = JSON.parse(new URL(href, 'http://x').searchParams.get('panes') ?? '');
    expect(panes.pane.queries[0]).toMatchObject(query);
    await user.keyboard('{Escape}');
    expect(screen.queryByTestId('total-sessions-computed')).toBeNull();
  });
});
