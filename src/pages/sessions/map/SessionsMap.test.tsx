import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';
import type { Outcome } from '../../../model/outcome';
import type { CountryTotals, RangeCountries } from '../../../model/totals/countryTotals';
import { noTotals, type SessionTotals } from '../../../model/totals/sessionTotals';
import { parseListUrl, type ListUrl } from '../listUrl';
import { SessionsMap, type SessionsMapProps } from './SessionsMap';

// Icons load one by one and tell nobody; what they draw is not looked at here.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

function country(code: string, totals: Partial<SessionTotals>, derived = false): CountryTotals {
  return { country: code, derived, totals: { ...noTotals(), ...totals } };
}

const GERMANY = {
  sessions: 120,
  errored: 6,
  errors: 9,
  users: 80,
  loads: 200,
  loadingTimeMs: 250_000,
  blockingTimeMs: 30_000,
  frustrations: 4,
};
const COUNTRIES = [
  country('DE', GERMANY),
  country('US', { sessions: 40, errored: 10, errors: 15, users: 30, loads: 10, loadingTimeMs: 30_000 }, true),
  country('', { sessions: 7, users: 2 }),
  country('SG', { sessions: 3, users: 3 }),
  country('FR', { sessions: 1, users: 0 }),
];

const done = (data: CountryTotals[] = COUNTRIES, more: Partial<RangeCountries> = {}): Outcome<RangeCountries> => ({
  status: 'done',
  data: { data, ofLoaded: false, atLeast: false, usersAtLeast: false, ...more },
});

let url: ListUrl;

async function show(
  outcome: Outcome<RangeCountries> = done(),
  props: Partial<SessionsMapProps> & { search?: string } = {}
) {
  const { search = '', ...rest } = props;
  function Page() {
    const [state, setState] = useState(() => parseListUrl(search));
    url = state;
    return (
      <SessionsMap
        outcome={outcome}
        url={state}
        change={(next) => setState((before) => ({ ...before, ...next }))}
        {...rest}
      />
    );
  }
  const view = render(<Page />);
  if (outcome.data) {
    await shape('DE');
  }
  return view;
}

/** The geometry comes by itself. */
const shape = (code: string) => screen.findByTestId(`map-country-${code}`, undefined, { timeout: 10_000 });
const legend = () =>
  within(screen.getByTestId('map-legend'))
    .getAllByRole('listitem')
    .map((item) => item.textContent);
const row = (code: string) => screen.getByTestId(`map-row-${code}`);
const values = (code: string) =>
  Object.fromEntries(
    within(row(code))
      .getAllByRole('gridcell')
      .map(({ dataset }) => [dataset.column, dataset.value === undefined ? undefined : Number(dataset.value)])
  );

describe('the map', () => {
  it('draws the countries, those with sessions as buttons that say their numbers', async () => {
    await show();
    expect(await shape('DE')).toHaveAccessibleName(
      'Germany: sessions 120, users 80, errors 9, error rate 5%, page load 1.3 s, blocking 250 ms, frustrations 4'
    );
    expect(screen.getByRole('group', { name: /^World map, coloured by sessions/ })).toBeInTheDocument();
    expect(await shape('BR')).not.toHaveAttribute('role');
    expect(screen.queryByTestId('map-country-AQ')).toBeNull();
  });

  it('colours by what is picked, and says in numbers what the colours mean', async () => {
    await show();
    const fills = async () => [(await shape('DE')).getAttribute('fill'), (await shape('FR')).getAttribute('fill')];
    const [germany, france] = await fills();
    expect(germany).not.toBe(france);
    expect(legend()).toEqual(['1 – 2', '3 – 6', '7 – 19', '20 – 49', '50 – 120', 'none']);
    await userEvent.click(screen.getByTestId('measure-picker'));
    // The list of options is laid out, and so nothing of it is drawn here; the keyboard reaches it all the same.
    await userEvent.keyboard('page load{ArrowDown}{Enter}');
    expect(url.measure).toBe('load_time');
    expect(legend().at(-1)).toBe('not known');
    // No page load of France is known: it looks like land without sessions.
    expect((await shape('FR')).getAttribute('fill')).toBe((await shape('BR')).getAttribute('fill'));
    expect((await shape('US')).getAttribute('fill')).not.toBe((await shape('DE')).getAttribute('fill'));
  });

  it('shows the numbers of the country under the pointer, and that there are none', async () => {
    await show();
    await userEvent.hover(await shape('US'));
    const tooltip = within(screen.getByTestId('map-tooltip'));
    expect(screen.getByTestId('map-tooltip')).toHaveTextContent('United States*');
    expect(tooltip.getByText('25%')).toHaveAttribute('data-value', '0.25');
    expect(tooltip.getByText('3 s')).toHaveAttribute('data-value', '3000');
    await userEvent.hover(await shape('BR'));
    expect(screen.getByTestId('map-tooltip')).toHaveTextContent('BrazilNo sessions');
    await userEvent.unhover(screen.getByRole('group', { name: /^World map/ }));
    expect(screen.queryByTestId('map-tooltip')).toBeNull();
  });

  it('filters by the country that is pressed, and no longer at the second press', async () => {
    await show(done(), { search: '?filter=browser:Chrome' });
    await userEvent.click(await shape('DE'));
    expect(url.filter).toBe('browser:Chrome country:DE');
    expect(await shape('DE')).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(await shape('FR'));
    expect(url.filter).toBe('browser:Chrome country:DE,FR');
    await userEvent.click(await shape('DE'));
    await userEvent.click(await shape('FR'));
    expect(url.filter).toBe('browser:Chrome');
  });

  it('has one place in the tab order; the arrows go from most sessions to fewest, Enter filters, Escape closes', async () => {
    await show();
    const germany = await shape('DE');
    expect([germany, await shape('US'), await shape('FR')].map((one) => one.tabIndex)).toEqual([0, -1, -1]);
    act(() => germany.focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(await shape('US')).toHaveFocus();
    expect(screen.getByTestId('map-tooltip')).toHaveTextContent('United States');
    await userEvent.keyboard('{End}');
    expect(await shape('FR')).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    expect(url.filter).toBe('country:US');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByTestId('map-tooltip')).toBeNull();
  });
});

describe('the table beside the map', () => {
  it('has every country with its numbers, and what is not known', async () => {
    await show();
    expect(values('DE')).toEqual({
      country: undefined,
      sessions: 120,
      users: 80,
      errors: 9,
      error_rate: 0.05,
      load_time: 1250,
      blocking_time: 250,
      frustrations: 4,
    });
    expect(row('FR')).toHaveTextContent('France100' + '0%–0 ms0');
    expect(values('unknown')).toMatchObject({ sessions: 7, users: 2 });
    expect(row('unknown')).toHaveTextContent('Unknown');
  });

  it('marks countries that a time zone told, and says why', async () => {
    await show();
    expect(row('US')).toHaveAttribute('data-derived', 'true');
    expect(row('US')).toHaveTextContent('United States*');
    expect(row('DE')).not.toHaveAttribute('data-derived');
    expect(screen.getByText(/^\* Some of the sessions are placed by the time zone/)).toBeInTheDocument();
  });

  it('sorts, and filters with the pointer and the keyboard, by what is unknown too', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'Error rate' }));
    const codes = screen.getAllByTestId(/^map-row-/).map((one) => one.dataset.rowId);
    expect(codes.slice(0, 2)).toEqual(['US', 'DE']);
    await userEvent.click(row('SG'));
    expect(url.filter).toBe('country:SG');
    act(() => row('unknown').focus());
    await userEvent.keyboard('{Enter}');
    expect(parseListUrl(`?filter=${encodeURIComponent(url.filter)}`).filter).toBe('country:SG,""');
    await userEvent.keyboard('{Enter}');
    expect(url.filter).toBe('country:SG');
  });

  it('says which users are counted so far', async () => {
    await show(done(COUNTRIES, { usersAtLeast: true }));
    expect(within(row('DE')).getByText('≥ 80')).toBeInTheDocument();
    expect(values('DE').users).toBe(80);
  });
});

describe('what the map leaves out', () => {
  it('is counted in words', async () => {
    await show();
    expect(screen.getByText('Unknown country: 7 sessions.')).toBeInTheDocument();
    expect(screen.getByText('Not drawn: Singapore (3).')).toBeInTheDocument();
  });

  it('is not spoken of where there is nothing', async () => {
    await show(done([country('DE', GERMANY)]));
    expect(screen.queryByTestId('map-note')).toBeNull();
  });
});

describe('what may come of the countries', () => {
  it('is loading, a failure, a part, or nothing', async () => {
    const retry = jest.fn();
    const { unmount } = await show({ status: 'loading' });
    expect(screen.getByTestId('state-loading')).toHaveTextContent('Loading the countries…');
    unmount();
    const failed = await show({
      status: 'failed',
      failure: { what: 'the countries', message: 'too many series' },
      retry,
    });
    expect(screen.getByRole('alert')).toHaveTextContent('Could not read the countries');
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(retry).toHaveBeenCalledTimes(1);
    failed.unmount();
    const partial = await show(
      { status: 'partial', data: { ...done().data!, ofLoaded: true, atLeast: true }, missing: 'Half.' },
      { loaded: 240 }
    );
    expect(screen.getByTestId('state-partial')).toHaveTextContent('Half.');
    expect(screen.getByTestId('counted-note')).toHaveTextContent('Of the 240 sessions loaded. Not all are loaded');
    partial.unmount();
    await show({ status: 'empty', reason: 'No session.', data: done([]).data! });
    expect(screen.getByText('No sessions in any country.')).toBeInTheDocument();
    expect(await shape('DE')).not.toHaveAttribute('role');
  });

  it('leads back to the graph', async () => {
    await show(done(), { search: '?view=map' });
    await userEvent.click(screen.getByRole('radio', { name: 'Graph' }));
    expect(url.view).toBe('graph');
  });
});
