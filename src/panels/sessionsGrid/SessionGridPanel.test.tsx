import { FieldType, LoadingState, ThresholdsMode, type Field, type PanelData } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { GOLDEN_SESSION, goldenFrames } from '../../data/frames/testing/golden';
import {
  displayed,
  override,
  panelProps,
  registerGrafanaOptions,
  THEME,
  type Shown,
} from '../parts/panelProps.fixture';
import type { GridOptions } from './gridOptions';
import { plugin } from './module';
import { SessionGridPanel } from './SessionGridPanel';

const DEFAULTS: GridOptions = {
  colorMetric: 'errors',
  rowClick: 'open',
  variable: '',
  rowValue: 'session_id',
};
const RECORDED = { series: goldenFrames('lokiDocuments') };

beforeAll(registerGrafanaOptions);
afterEach(() => jest.restoreAllMocks());

function show(options: Partial<GridOptions> = {}, { data = RECORDED, ...more }: Shown = {}) {
  return render(<SessionGridPanel {...panelProps({ ...DEFAULTS, ...options }, { data, ...more })} />);
}
const row = () => screen.getByTestId(`session-row-${GOLDEN_SESSION}`);
const cell = (column: string) => row().querySelector<HTMLElement>(`[data-column="${column}"]`) as HTMLElement;
const heads = () => screen.getAllByRole('columnheader').map((head) => head.dataset.column);

describe('SessionGridPanel', () => {
  it('has the options that it reads, each with a value to begin with', () => {
    expect(plugin.defaults).toEqual(DEFAULTS);
  });

  it('shows the sessions of log lines as the list of sessions does, with the date of another day', () => {
    show();
    expect(screen.getAllByTestId(/^session-row-/)).toHaveLength(3);
    expect(cell('user')).toHaveTextContent('u-1001 · Ana');
    expect(cell('browser')).toHaveTextContent('Chrome 141');
    expect(cell('duration')).toHaveTextContent('1m 59s');
    expect(screen.getByText('3 sessions')).toBeInTheDocument();
  });

  it('shows the chosen columns in their order', () => {
    show({ columns: ['release', 'errors', 'nonsense'], colorMetric: 'none' });
    expect(heads()).toEqual(['release', 'errors']);
    expect(cell('release')).toHaveTextContent('1.4.2');
  });

  it('colours rows by the chosen metric, in words as well', () => {
    show({ colorMetric: 'errors' });
    expect(cell('mark').querySelector('[data-color]')).toHaveAttribute('data-color', THEME.colors.error.text);
    expect(cell('mark')).toHaveTextContent('Errors: 2');
    expect(cell('frustrations').querySelector('span')).not.toHaveAttribute('style');
  });

  it('colours nothing where nothing is chosen', () => {
    show({ colorMetric: 'none' });
    expect(heads()).not.toContain('mark');
    expect(row().querySelector('[data-level], [style*="color"]')).toBeNull();
  });

  it('takes the colours from the thresholds of the field where it has any', () => {
    const steps = [
      { value: -Infinity, color: 'green' },
      { value: 2, color: 'purple' },
    ];
    const fieldConfig = override('errors', 'thresholds', { mode: ThresholdsMode.Absolute, steps });
    fieldConfig.overrides[0]?.properties.push({ id: 'color', value: { mode: 'thresholds' } });
    show({}, { fieldConfig });
    const purple = THEME.visualization.getColorByName('purple');
    expect(cell('mark').querySelector('[data-color]')).toHaveAttribute('data-color', purple);
  });

  it('respects unit, decimals, name and mapping of a field', () => {
    const fieldConfig = override('blocking_time', 'unit', 'ms');
    fieldConfig.overrides[0]?.properties.push({ id: 'decimals', value: 2 }, { id: 'displayName', value: 'Blocked' });
    const mappings = [{ type: 'value', options: { Windows: { text: 'Win' } } }];
    fieldConfig.overrides.push(...override('os', 'mappings', mappings).overrides);
    show({}, { fieldConfig });
    expect(cell('blocking_time')).toHaveTextContent('130.00 ms');
    expect(screen.getByRole('columnheader', { name: 'Blocked' })).toBeInTheDocument();
    expect(cell('os')).toHaveTextContent('Win');
    expect(cell('os')).not.toHaveTextContent('Windows');
  });

  it('opens the session in the app', async () => {
    const push = jest.spyOn(locationService, 'push').mockImplementation();
    show();
    const href = within(row()).getByRole('link').getAttribute('href') ?? '';
    expect(href).toContain(`/a/opensessions-usersessions-app/sessions/${GOLDEN_SESSION}?service=shop-golden2`);
    await userEvent.click(cell('country'));
    expect(push).toHaveBeenCalledWith(href);
  });

  it('sets the dashboard’s variable, and shows the row that has its value', async () => {
    const partial = jest.spyOn(locationService, 'partial').mockImplementation();
    show(
      { rowClick: 'variable', variable: 'who', rowValue: 'user' },
      { replaceVariables: (text) => (text === '${who}' ? 'u-1001' : text) }
    );
    expect(row()).toHaveAttribute('aria-selected', 'true');
    await userEvent.click(cell('country'));
    expect(partial).toHaveBeenCalledWith({ 'var-who': 'u-1001' });
  });

  it('follows the data link of a field', async () => {
    const push = jest.spyOn(locationService, 'push').mockImplementation();
    const fieldConfig = override('user', 'links', [{ title: 'User', url: '/d/user?var-id=1' }]);
    show({ rowClick: 'links' }, { fieldConfig });
    await userEvent.click(cell('country'));
    expect(push).toHaveBeenLastCalledWith('/d/user?var-id=1');
    await userEvent.click(within(cell('user')).getByRole('link', { name: /u-1001/ }));
    expect(push).toHaveBeenCalledTimes(2);
  });

  it('takes a table of any data source: its own fields, their links, and what strangers wrote as text', async () => {
    const push = jest.spyOn(locationService, 'push').mockImplementation();
    const links = [{ title: 'Order', url: '/d/order' }];
    const field = (name: string, value: unknown, more: Partial<Field> = {}): Field => ({
      name,
      type: FieldType.other,
      config: {},
      values: [value],
      ...more,
    });
    const fields = [
      field('session_id', 's-1'),
      field('start', 1795564000000),
      field('user', 'mal\u202eice<b>'),
      field('duration', 1.5, { config: { unit: 's', decimals: 1 } }),
      field('order', 7, { config: { links }, getLinks: () => [{ href: '/d/order' }] as never }),
    ];
    show({ rowClick: 'links' }, { data: { series: [displayed({ fields, length: 1 })] } });
    const only = screen.getByTestId('session-row-s-1');
    const text = (column: string) => only.querySelector(`[data-column="${column}"]`)?.textContent;
    expect(text('user')).toBe('mal[U+202E]ice<b>');
    expect(text('duration')).toMatch(/^1\.5 s/);
    await userEvent.click(only.querySelector('[data-column="country"]') as HTMLElement);
    expect(push).toHaveBeenCalledWith('/d/order');
  });

  it('tells who builds the dashboard why a click does nothing', () => {
    const { unmount } = show({ rowClick: 'links' });
    expect(screen.getByText(/no field has a data link/)).toBeInTheDocument();
    unmount();
    show({ rowClick: 'variable' });
    expect(screen.getByText(/options name none/)).toBeInTheDocument();
  });

  it('says which columns are missing', () => {
    show({}, { data: { series: goldenFrames('lokiRange') } });
    expect(screen.getByTestId('panel-unfit')).toHaveTextContent('The answer lacks the columns session_id and start.');
  });

  it('tells loading, failed and empty from one another', () => {
    const { rerender } = show({}, { data: { state: LoadingState.Loading } });
    const state = (data: Partial<PanelData>) => rerender(<SessionGridPanel {...panelProps(DEFAULTS, { data })} />);
    expect(screen.getByTestId('state-loading')).toHaveTextContent('Loading sessions');
    state({ state: LoadingState.Error, errors: [{ message: 'parse error' }] });
    expect(screen.getByTestId('state-failed')).toHaveTextContent('parse error');
    expect(screen.queryByTestId('state-empty')).toBeNull();
    state({ series: goldenFrames('lokiEmpty') });
    expect(screen.getByTestId('state-empty')).toHaveTextContent('No sessions in this time range.');
    state({ ...RECORDED, state: LoadingState.Error, errors: [{ message: 'second query failed' }] });
    expect(screen.getByTestId('state-failed')).toHaveTextContent('second query failed');
    expect(row()).toBeInTheDocument();
  });
});
