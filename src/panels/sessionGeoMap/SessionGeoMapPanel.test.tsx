import { FieldType, LoadingState, ThresholdsMode, type DataFrame, type PanelData } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { goldenFrames } from '../../data/frames/testing/golden';
import {
  displayed,
  override,
  panelProps,
  RANGE,
  registerGrafanaOptions,
  THEME,
  type Shown,
} from '../parts/panelProps.fixture';
import type { GeoMapOptions } from './geoMapOptions';
import { plugin } from './module';
import { SessionGeoMapPanel } from './SessionGeoMapPanel';

const DEFAULTS: GeoMapOptions = { colorMetric: 'sessions', legend: true, click: 'open', variable: '' };
const RECORDED = { series: goldenFrames('lokiDocuments') };

beforeAll(registerGrafanaOptions);
afterEach(() => jest.restoreAllMocks());

function show(options: Partial<GeoMapOptions> = {}, { data = RECORDED, ...more }: Shown = {}) {
  return render(<SessionGeoMapPanel {...panelProps({ ...DEFAULTS, ...options }, { data, ...more })} />);
}

function table(columns: Record<string, unknown[]>, configs: Record<string, object> = {}): DataFrame {
  const fields = Object.entries(columns).map(([name, values]) => ({
    name,
    type: typeof values[0] === 'number' ? FieldType.number : FieldType.string,
    config: configs[name] ?? {},
    values,
  }));
  return displayed({ fields, length: fields[0]?.values.length ?? 0 });
}
const country = (code: string) => screen.getByTestId(`map-country-${code}`);
const fill = (code: string) => country(code).getAttribute('fill');
const legend = () =>
  within(screen.getByTestId('map-legend'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const hovered = async (code: string) => {
  await userEvent.hover(country(code));
  return screen.getByTestId('map-tooltip');
};

describe('SessionGeoMapPanel', () => {
  it('has the options that it reads, each with a value to begin with', () => {
    expect(plugin.defaults).toEqual(DEFAULTS);
  });

  it('counts the sessions of log lines by country, with their numbers on hover', async () => {
    show();
    expect(country('DE')).toHaveAccessibleName(/^Germany: sessions 1, users 1, errors 2, error rate 100%/);
    expect(screen.getByTestId('map-note')).toHaveTextContent('placed by the time zone of the browser');
    const tooltip = within(await hovered('DE'));
    expect(tooltip.getByText('Error rate').nextElementSibling).toHaveAttribute('data-value', '1');
    expect(await hovered('BR')).toHaveTextContent('BrazilNo sessions');
  });

  it('colours by the chosen metric', () => {
    const data = { series: [table({ country: ['DE', 'FR'], sessions: [1, 900], errors: [50, 0] })] };
    const { unmount } = show({}, { data });
    const [germany, france] = [fill('DE'), fill('FR')];
    expect(germany).not.toBe(france);
    expect(screen.getByRole('group')).toHaveAccessibleName('World map, coloured by sessions.');
    unmount();
    show({ colorMetric: 'errors', legend: false }, { data });
    expect(screen.getByRole('group')).toHaveAccessibleName('World map, coloured by errors.');
    expect([fill('DE'), fill('FR')]).not.toContain(germany);
    expect(screen.queryByTestId('map-legend')).toBeNull();
  });

  it('tells of a table what it has, in the units of its fields', async () => {
    const configs = { load_time: { unit: 's', decimals: 2, displayName: 'Loaded after' } };
    const series = [table({ country: ['DE', 'FR'], load_time: [1.5, 0.25] }, configs)];
    show({ colorMetric: 'load_time' }, { data: { series } });
    expect(country('DE')).toHaveAccessibleName('Germany: loaded after 1.50 s');
    expect(legend()[0]).toBe('0 s – 500.00 ms');
    expect(await hovered('BR')).toHaveTextContent('BrazilNot in the data');
  });

  it('takes the colours from the thresholds of the field where it has any', () => {
    const steps = [
      { value: -Infinity, color: 'green' },
      { value: 1, color: 'purple' },
    ];
    const fieldConfig = override('error_rate', 'thresholds', { mode: ThresholdsMode.Absolute, steps });
    fieldConfig.overrides[0]?.properties.push(
      { id: 'color', value: { mode: 'thresholds' } },
      { id: 'unit', value: 'percentunit' }
    );
    show({ colorMetric: 'error_rate' }, { fieldConfig });
    expect(fill('DE')).toBe(THEME.visualization.getColorByName('purple'));
    expect(fill('US')).toBe(fill('DE'));
    expect(legend()).toEqual(['< 100%', '≥ 100%', 'not known']);
  });

  it('opens the app’s list filtered by the country', async () => {
    const push = jest.spyOn(locationService, 'push').mockImplementation();
    show();
    await userEvent.click(country('DE'));
    const { pathname, searchParams } = new URL(String(push.mock.calls[0]?.[0]), 'http://grafana');
    expect(pathname).toBe('/a/opensessions-usersessions-app/sessions');
    expect(Object.fromEntries(searchParams)).toEqual({
      service: 'shop-golden2',
      from: String(RANGE.from.valueOf()),
      to: String(RANGE.to.valueOf()),
      filter: 'country:DE',
      view: 'map',
    });
  });

  it('sets the dashboard’s variable by mouse and keyboard, and marks the country that it has', async () => {
    const partial = jest.spyOn(locationService, 'partial').mockImplementation();
    show({ click: 'variable', variable: 'land' }, { replaceVariables: (text) => (text === '${land}' ? 'US' : text) });
    expect(country('US')).toHaveAttribute('aria-pressed', 'true');
    expect(country('DE')).toHaveAttribute('aria-pressed', 'false');
    act(() => country('DE').focus());
    await userEvent.keyboard('{Enter}');
    expect(partial).toHaveBeenCalledWith({ 'var-land': 'DE' });
  });

  it('follows the data link of a country’s field', async () => {
    const push = jest.spyOn(locationService, 'push').mockImplementation();
    const fieldConfig = override('errors', 'links', [
      { title: 'Errors', url: '/d/errors?in=${__data.fields.country}' },
    ]);
    show({ click: 'links' }, { fieldConfig });
    await userEvent.click(country('DE'));
    expect(push).toHaveBeenCalledWith(expect.stringContaining('/d/errors?in='));
  });

  it('tells who builds the dashboard why a click does nothing, and has no buttons where none is wanted', () => {
    const { unmount } = show({ click: 'links' });
    expect(screen.getByText(/no field has a data link/)).toBeInTheDocument();
    unmount();
    show({ click: 'none' });
    expect(country('DE')).toHaveAttribute('role', 'img');
    expect(screen.queryByTestId('panel-note')).toBeNull();
  });

  it('says which columns are missing', () => {
    const said = (series: DataFrame[], options?: Partial<GeoMapOptions>) => {
      const { unmount } = show(options, { data: { series } });
      const words = screen.queryByTestId('panel-unfit')?.textContent ?? screen.getByTestId('panel-note').textContent;
      unmount();
      return words;
    };
    expect(said(goldenFrames('lokiRange'))).toBe(
      'The answer lacks the column country. The map needs log lines of session documents, or a table with the column country and one of sessions, users, errors, error_rate, load_time, blocking_time, frustrations.'
    );
    expect(said([table({ country: ['DE'], words: ['x'] })])).toMatch(
      /^The answer has countries, but no column of numb/
    );
    expect(said([table({ country: ['DE'], sessions: [1] })], { colorMetric: 'error_rate' })).toBe(
      'The answer lacks the column error_rate: no country has a colour.'
    );
  });

  it('tells loading, failed and empty from one another', () => {
    const { rerender } = show({}, { data: { state: LoadingState.Loading } });
    const state = (data: Partial<PanelData>) => rerender(<SessionGeoMapPanel {...panelProps(DEFAULTS, { data })} />);
    expect(screen.getByTestId('state-loading')).toHaveTextContent('Loading sessions');
    state({ state: LoadingState.Error, errors: [{ message: 'parse error' }] });
    expect(screen.getByTestId('state-failed')).toHaveTextContent('parse error');
    state({ series: goldenFrames('lokiEmpty') });
    expect(screen.getByTestId('state-empty')).toHaveTextContent('No sessions in this time range.');
    state({ series: [table({ country: ['<img src=x>', 'DE'], sessions: [3, 1] })] });
    expect(screen.getByTestId('map-note')).toHaveTextContent('Not drawn: <IMG SRC=X> (3).');
  });
});
