import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';
import { NOT_BY_FARO } from '../../model/faro/faroSource';
import {
  formatFilter,
  labelFieldsOf,
  parseFilter,
  type FilterFieldName,
  type SessionFilter,
} from '../../model/filter/sessionFilter';
import { sampleSession } from '../../model/filter/sampleSession.fixture';
import { sourceOf, VALUES } from './facetSource.fixture';
import type { FacetSource } from './facetSource';
import { FilterPanel, type FilterPanelProps } from './FilterPanel';

// Icons are files that jsdom cannot read.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const MANY = Array.from({ length: 50 }, (_, n) => ({ value: `1.${n}.0`, count: 100 - n }));
const SOURCE = sourceOf({ ...VALUES, release: MANY, 'label.plan': [{ value: 'pro', count: 3 }] });

/** The panel as the page has it: the filter comes back. */
function show({ filter: text = '', ...some }: { filter?: string } & Partial<Omit<FilterPanelProps, 'filter'>> = {}) {
  let filter: SessionFilter = [];
  const onOpenChange = jest.fn();
  function Page() {
    const [current, setCurrent] = useState<SessionFilter>(() => parseFilter(text).filter);
    filter = current;
    return (
      <FilterPanel
        facetOf={SOURCE}
        labels={labelFieldsOf([sampleSession({ labels: { plan: 'pro' } })])}
        loaded={240}
        open
        {...some}
        onOpenChange={onOpenChange}
        filter={current}
        onChange={setCurrent}
      />
    );
  }
  render(<Page />);
  return { user: userEvent.setup(), onOpenChange, filter: () => formatFilter(filter) };
}

const section = (field: string) => within(screen.getByTestId(`filter-section-${field}`));
const box = (name: string | RegExp) => screen.getByRole('checkbox', { name });

describe('FilterPanel', () => {
  it('offers nothing that the source of the sessions does not report', () => {
    show({ unknown: NOT_BY_FARO });
    expect(box('Has errors, 38 sessions')).toBeInTheDocument();
    expect(screen.queryByTestId('facet-has:frustrations')).not.toBeInTheDocument();
    const ranges = screen.getByTestId('filter-section-ranges');
    expect(ranges).toHaveTextContent(/Errors/);
    expect(ranges).not.toHaveTextContent(/Blocking/);
  });

  it('offers a range of the blocking time where it is reported', () => {
    show();
    expect(screen.getByTestId('filter-section-ranges')).toHaveTextContent(/Blocking/);
  });

  it('shows values with their counts, a country by its name', () => {
    show();
    expect(
      section('browser')
        .getAllByRole('listitem')
        .map((row) => row.textContent)
    ).toEqual(['Chromenot60', 'Mobile Safarinot30', 'Safarinot10']);
    expect(box('Germany, 55 sessions')).not.toBeChecked();
    expect(section('country').getByText('unknown')).toBeInTheDocument();
    expect(box('Has errors, 38 sessions')).toBeInTheDocument();
    expect(box('Is live, 0 sessions')).toBeInTheDocument();
  });

  it('asks for one value, for several, and for none again', async () => {
    const { user, filter } = show();
    await user.click(box(/^Chrome/));
    expect(filter()).toBe('browser:Chrome');
    expect(box(/^Chrome/)).toBeChecked();
    await user.click(box(/^Safari/));
    expect(filter()).toBe('browser:Chrome,Safari');
    await user.click(box(/^Chrome/));
    expect(filter()).toBe('browser:Safari');
    await user.click(section('browser').getByText('Safari'));
    expect(filter()).toBe('');
  });

  it('leaves values out with "not", by keyboard too', async () => {
    const { user, filter } = show();
    box(/^Chrome/).focus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Not Chrome' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(filter()).toBe('-browser:Chrome');
    expect(screen.getByRole('button', { name: 'Not Chrome' })).toHaveAttribute('aria-pressed', 'true');
    expect(box(/^Chrome/)).not.toBeChecked();
    await user.click(box(/^Chrome/));
    expect(filter()).toBe('browser:Chrome');
    await user.click(screen.getByRole('button', { name: 'Not Has errors' }));
    expect(filter()).toBe('browser:Chrome -has:errors');
  });

  it('switches flags', async () => {
    const { user, filter } = show();
    await user.click(box(/^Has errors/));
    expect(filter()).toBe('has:errors');
    await user.click(box(/^Has errors/));
    expect(filter()).toBe('');
  });

  it('still offers the other values when a filter keeps them from being counted', async () => {
    const narrow: FacetSource = (field) =>
      sourceOf({ ...VALUES, browser: VALUES.browser?.filter(({ value }) => value === 'Chrome') })(field);
    function Page() {
      const [filter, setFilter] = useState<SessionFilter>([]);
      return (
        <FilterPanel
          facetOf={filter.length > 0 ? narrow : SOURCE}
          labels={[]}
          loaded={60}
          open
          filter={filter}
          onChange={setFilter}
          onOpenChange={() => {}}
        />
      );
    }
    render(<Page />);
    const user = userEvent.setup();
    await user.click(box('Chrome, 60 sessions'));
    expect(box('Chrome, 60 sessions')).toBeChecked();
    await user.click(box('Safari'));
    expect(box('Safari')).toBeChecked();
    expect(section('browser').getByTitle('Safari').closest('li')).toHaveTextContent('–');
  });

  it('shows a value that is asked for, though no session has it, and counts what is active', () => {
    show({ filter: 'browser:Opera -browser:Lynx errors:>2' });
    expect(box('Opera')).toBeChecked();
    expect(screen.getByRole('button', { name: 'Not Lynx' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('button', { name: 'Browser 2 in the filter' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Ranges 1 in the filter' })).toBeInTheDocument();
  });

  it('shows a few of many values, more of them, and those that are searched for', async () => {
    const { user, filter } = show();
    await user.click(screen.getByRole('button', { name: 'Release' }));
    const rows = () => section('release').getAllByRole('checkbox').length;
    expect(rows()).toBe(6);
    await user.click(section('release').getByRole('button', { name: 'Show 20 more of 44' }));
    expect(rows()).toBe(26);
    await user.click(section('release').getByRole('button', { name: 'Show fewer' }));
    expect(rows()).toBe(6);
    await user.type(section('release').getByRole('textbox', { name: 'Search values of Release' }), '1.49');
    expect(rows()).toBe(1);
    await user.click(box(/^1\.49\.0/));
    expect(filter()).toBe('release:1.49.0');
    await user.keyboard('x');
    await user.type(section('release').getByRole('textbox'), 'x');
    expect(section('release').getByText('No value has this text.')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    // What is chosen comes first.
    expect(section('release').getAllByRole('checkbox')[0]).toBeChecked();
    expect(section('browser').queryByRole('textbox')).toBeNull();
  });

  it('opens and closes sections, and asks for no values of closed ones', async () => {
    const asked = new Set<FilterFieldName>();
    const { user } = show({ facetOf: (field) => (asked.add(field), SOURCE(field)) });
    expect(asked).not.toContain('page');
    const head = screen.getByRole('button', { name: 'Page' });
    expect(head).toHaveAttribute('aria-expanded', 'false');
    await user.click(head);
    expect(head).toHaveAttribute('aria-expanded', 'true');
    expect(box('/checkout, 12 sessions')).toBeInTheDocument();
    await user.click(head);
    expect(screen.queryByRole('checkbox', { name: /checkout/ })).toBeNull();
  });

  it('has a section for each label', async () => {
    const { user, filter } = show();
    await user.click(screen.getByRole('button', { name: 'Label plan' }));
    await user.click(box('pro, 3 sessions'));
    expect(filter()).toBe('label.plan:pro');
  });

  it('says of each section that it is being read, failed, or counted over the loaded sessions', async () => {
    const retry = jest.fn();
    const facetOf: FacetSource = (field) => {
      switch (field) {
        case 'browser':
          return { status: 'loading' };
        case 'os':
        case 'release':
          return { status: 'failed', failure: { what: 'the facets', message: 'maximum of series reached' }, retry };
        case 'country':
          return sourceOf(VALUES, { ofLoaded: true, atLeast: true })(field);
        case 'device':
          return sourceOf(VALUES, { ofLoaded: true })(field);
        default:
          return SOURCE(field);
      }
    };
    const { user } = show({ facetOf });
    expect(section('browser').getByText('Loading values of Browser…')).toBeInTheDocument();
    expect(section('os').getByText('Could not be read, see above.')).toBeInTheDocument();
    expect(screen.getAllByTestId('state-failed').map((note) => note.textContent)).toEqual([
      expect.stringContaining('Could not read the facets: maximum of series reached'),
    ]);
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(retry).toHaveBeenCalledTimes(1);
    const over = section('country').getByText('At least: of the 240 sessions loaded');
    await user.hover(over);
    expect(await screen.findByText(/load more below the list/)).toBeInTheDocument();
    expect(section('device').getByText('Of the 240 sessions loaded')).toBeInTheDocument();
    expect(section('device').getByText('No values.')).toBeInTheDocument();
  });

  it('folds and unfolds', async () => {
    const { user, onOpenChange } = show();
    await user.click(screen.getByRole('button', { name: 'Hide filters' }));
    expect(onOpenChange.mock.calls).toEqual([[false]]);
  });

  it('is a strip with one button where it is folded, and says how much is active', async () => {
    const { user, onOpenChange } = show({ open: false, filter: 'os:Linux has:errors' });
    expect(screen.getAllByRole('button')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Show filters (2 active)' }));
    expect(onOpenChange.mock.calls).toEqual([[true]]);
  });

  it('clears all', async () => {
    const { user, filter } = show({ filter: 'os:Linux has:errors' });
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(filter()).toBe('');
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull();
  });

  it('shows values of strangers as text', () => {
    show({ facetOf: sourceOf({ browser: [{ value: '<img src=x>\u202Egpj', count: 1 }] }) });
    expect(section('browser').getByText('<img src=x>[U+202E]gpj')).toBeInTheDocument();
  });
});

describe('ranges of the panel', () => {
  const end = (name: RegExp) => screen.getByLabelText(name);

  it('are applied with Enter and on leaving, with units', async () => {
    const { user, filter } = show({ filter: 'os:Linux' });
    await user.type(end(/^Duration at least/), '30{Enter}');
    expect(filter()).toBe('os:Linux duration:>=30s');
    expect(end(/^Duration at least/)).toHaveValue('30s');
    await user.type(end(/^Duration at most/), '1m30s');
    await user.tab();
    expect(filter()).toBe('os:Linux duration:>=30s duration:<=90s');
    await user.type(end(/^Blocking time at least/), '300{Enter}');
    expect(filter()).toBe('os:Linux duration:>=30s duration:<=90s blocking_time:>=300ms');
    await user.clear(end(/^Duration at least/));
    await user.clear(end(/^Duration at most/));
    await user.tab();
    expect(filter()).toBe('os:Linux blocking_time:>=300ms');
  });

  it('say what is wrong, and apply nothing until it is right', async () => {
    const { user, filter } = show();
    await user.type(end(/^Errors at least/), '2.5{Enter}');
    expect(screen.getByRole('group', { name: 'Errors' })).toHaveTextContent('A whole number, such as 3.');
    expect(end(/^Errors at least/)).toBeInvalid();
    expect(end(/^Errors at least/)).toHaveAccessibleDescription('A whole number, such as 3.');
    expect(filter()).toBe('');
    await user.clear(end(/^Errors at least/));
    await user.type(end(/^Errors at least/), '5');
    await user.type(end(/^Errors at most/), '2{Enter}');
    expect(screen.getByRole('group', { name: 'Errors' })).toHaveTextContent('The first is more than the second.');
    expect(filter()).toBe('errors:>=5');
    await user.type(end(/^Errors at most/), '0{Enter}');
    expect(filter()).toBe('errors:>=5 errors:<=20');
    expect(end(/^Errors at most/)).toBeValid();
  });

  it('show what the filter says, and take back what is not applied with Escape', async () => {
    const { user, filter } = show({ filter: 'errors:>2 load_time:<2.5s' });
    expect(end(/^Errors at least/)).toHaveValue('3');
    expect(end(/^Load time at most/)).toHaveValue('2.5s');
    await user.type(end(/^Errors at least/), '9{Escape}');
    expect(end(/^Errors at least/)).toHaveValue('3');
    await user.tab();
    expect(filter()).toBe('errors:>2 load_time:<2.5s');
  });
});
