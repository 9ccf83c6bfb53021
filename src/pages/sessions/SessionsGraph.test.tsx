import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import type { Series } from '../../model/timeSpan';
import { parseListUrl } from './listUrl';
import { SessionsGraph } from './SessionsGraph';

jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const HOUR = 3_600_000;
const BROWSERS: Series[] = [
  { name: 'Chrome', value: 'Chrome', times: [0, HOUR], values: [3, 5] },
  { name: 'unknown', value: '', times: [0, HOUR], values: [1, 0] },
  { name: 'other', times: [0, HOUR], values: [0, 2] },
];

function show(search: string, { ofLoaded = false, data = BROWSERS } = {}) {
  const change = jest.fn();
  render(
    <SessionsGraph
      outcome={{ status: 'done', data: { data, ofLoaded, atLeast: ofLoaded } }}
      loaded={240}
      range={{ from: 0, to: 2 * HOUR }}
      timeZone="utc"
      url={parseListUrl(search)}
      change={change}
    />
  );
  return change;
}

describe('SessionsGraph', () => {
  it('tells the whole graph in words', () => {
    show('?split=browser');
    expect(screen.getByRole('img')).toHaveAccessibleName(
      'Sessions over time: 11 sessions started from 00:00:00 to 02:00:00, most at 01:00:00 (7)'
    );
  });

  it('filters by a legend entry, beside the filter that there is, and back', async () => {
    const change = show('?split=browser&filter=has:errors browser:Chrome');
    expect(screen.getByTestId('graph-legend-Chrome')).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(screen.getByTestId('graph-legend-Chrome'));
    expect(change).toHaveBeenLastCalledWith({ filter: 'has:errors' });
    await userEvent.click(screen.getByTestId('graph-legend-unknown'));
    expect(change).toHaveBeenLastCalledWith({ filter: 'has:errors browser:Chrome,""' });
    expect(within(screen.getByRole('list', { name: 'Legend' })).getAllByRole('button')).toHaveLength(2);
  });

  it('splits by what is picked', async () => {
    const change = show('');
    // The list of options is laid out, and so nothing of it is drawn here; the keyboard reaches it all the same.
    const picker = screen.getByRole('combobox', { name: 'Split by' });
    expect(picker).toBe(screen.getByTestId('graph-split'));
    expect(picker).toHaveValue('nothing');
    await userEvent.click(picker);
    await userEvent.keyboard('release{ArrowDown}{Enter}');
    expect(change).toHaveBeenLastCalledWith({ split: 'release' });
  });

  it('gives way to the map', async () => {
    const change = show('');
    await userEvent.click(within(screen.getByTestId('view-switch')).getByRole('radio', { name: 'Map' }));
    expect(change).toHaveBeenLastCalledWith({ view: 'map' });
  });

  it('says where it is of the sessions loaded', () => {
    show('?split=browser', { ofLoaded: true });
    expect(screen.getByTestId('counted-note')).toHaveTextContent('Of the 240 sessions loaded.');
  });

  it('has no legend without a split', () => {
    show('', { data: [{ name: 'sessions', times: [0], values: [4] }] });
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.queryByTestId('counted-note')).toBeNull();
  });
});
