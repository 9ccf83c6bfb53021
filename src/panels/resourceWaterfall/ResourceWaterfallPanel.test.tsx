import { LoadingState, ThresholdsMode, type DataFrame, type FieldConfigSource, type PanelData } from '@grafana/data';
import { applyFieldOverrides } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { GOLDEN_SESSION, goldenFrames } from '../../data/frames/testing/golden';
import { NO_CONFIG, override, panelProps, registerGrafanaOptions, THEME } from '../parts/panelProps.fixture';
import { plugin } from './module';
import { ResourceWaterfallPanel } from './ResourceWaterfallPanel';
import type { WaterfallOptions } from './waterfallOptions';

const DEFAULTS: WaterfallOptions = { colorBy: 'phase', click: 'open', variable: '', rowValue: 'trace_id' };
const FIRST = 'a8357767ea739395';

beforeAll(registerGrafanaOptions);
afterEach(() => jest.restoreAllMocks());

interface Shown {
  data?: DataFrame[];
  fieldConfig?: FieldConfigSource;
  replaceVariables?: (text: string) => string;
}

function show(
  options: Partial<WaterfallOptions> = {},
  { data = goldenFrames('tempoSpans'), fieldConfig = NO_CONFIG, ...more }: Shown = {}
) {
  const series = applyFieldOverrides({ data, fieldConfig, replaceVariables: (text) => text, theme: THEME });
  return render(
    <ResourceWaterfallPanel {...panelProps({ ...DEFAULTS, ...options }, { data: { series }, fieldConfig, ...more })} />
  );
}
const trace = () => goldenFrames('tempoTrace');
const row = (spanId = FIRST) => screen.getByTestId(`resource-row-${spanId}`);
const cell = (column: string, spanId = FIRST) =>
  row(spanId).querySelector<HTMLElement>(`[data-column="${column}"]`) as HTMLElement;
const spanRows = () => screen.getAllByTestId(/^span-row-/);
const heads = () => screen.getAllByRole('columnheader').map((head) => head.dataset.column);
const bar = (element: HTMLElement) =>
  within(element).getByTestId(/^(waterfall|span)-bar$/).firstElementChild as HTMLElement;
const legend = () =>
  within(screen.getByTestId('waterfall-legend'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent?.trim());

describe('ResourceWaterfallPanel', () => {
  it('has the options that it reads, each with a value to begin with', () => {
    expect(plugin.defaults).toEqual(DEFAULTS);
  });

  it('shows the resources of a search as the session’s page does', () => {
    show();
    expect(cell('name')).toHaveTextContent('cart');
    expect(cell('status')).toHaveTextContent('201');
    expect(cell('latency')).toHaveTextContent('180 ms');
    expect(heads()).toContain('waterfall');
    expect(legend()).toContain('Request (time to first byte)');
  });

  it('shows the spans of a trace, children below their parents', () => {
    show({}, { data: trace() });
    const [root, child] = spanRows();
    expect(root?.querySelector('[data-depth]')).toHaveAttribute('data-depth', '0');
    expect(child?.querySelector('[data-depth]')).toHaveAttribute('data-depth', '1');
    expect(root).toHaveTextContent('rum.view.load');
    expect(root).toHaveTextContent('shop-golden2');
    expect(legend()).toContain('shop-golden2');
    const left = (element?: HTMLElement) => parseFloat(/([\d.]+)%/.exec(element?.style.left ?? '')?.[1] ?? 'NaN');
    expect(left(root && bar(root))).toBeLessThan(left(child && bar(child)));
  });

  it('shows what a search found as spans where they are no resources', () => {
    const data = goldenFrames('tempoSpans').map((frame) => ({
      ...frame,
      fields: frame.fields.filter(({ name }) => name !== 'rum.resource.id'),
    }));
    show({}, { data });
    expect(spanRows()[0]).toHaveTextContent('shop-golden2');
  });

  it('shows what the back end did where traces are among the data', async () => {
    show({}, { data: [...goldenFrames('tempoSpans'), ...trace()] });
    const toggles = screen.getAllByTestId(/^resource-expand-/);
    expect(toggles.length).toBeLessThan(screen.getAllByTestId(/^resource-row-/).length);
    await userEvent.click(toggles[0] as HTMLElement);
    expect(screen.getByTestId(/^backend-[0-9a-f]{16}$/)).toBeInTheDocument();
  });

  it('shows the chosen columns in their order', () => {
    const { unmount } = show({ columns: ['latency', 'name', 'nonsense'] });
    expect(heads()).toEqual(['latency', 'name']);
    unmount();
    show({ spanColumns: ['service', 'duration'] }, { data: trace() });
    expect(heads()).toEqual(['service', 'duration']);
  });

  it('colours the chosen phases, and what else is asked for', () => {
    const { unmount } = show({ phases: ['dns'] });
    expect(legend()).toEqual(['DNS', 'Other phases']);
    unmount();
    const others = show({ colorBy: 'kind' });
    expect(legend()).toEqual(expect.arrayContaining(['Fetch/XHR']));
    expect(bar(row()).style.background).not.toContain('gradient');
    others.unmount();
    show({ colorBy: 'result' }, { data: trace() });
    expect(legend()).toEqual(['ok', 'failed']);
  });

  it('colours by the thresholds of the duration’s field where it has any', () => {
    const { unmount } = show({ colorBy: 'duration' });
    expect(legend()).toEqual(['up to 1 s', 'over 1 s']);
    unmount();
    const steps = [
      { value: -Infinity, color: 'green' },
      { value: 150_000_000, color: 'purple' },
    ];
    const fieldConfig = override('duration', 'thresholds', { mode: ThresholdsMode.Absolute, steps });
    fieldConfig.overrides[0]?.properties.push({ id: 'color', value: { mode: 'thresholds' } });
    show({ colorBy: 'duration' }, { fieldConfig });
    expect(legend()).toEqual(['< 150 ms', '≥ 150 ms']);
    expect(bar(row())).toHaveStyle({ background: THEME.visualization.getColorByName('purple') });
  });

  it('respects unit, decimals and name of a field', () => {
    const fieldConfig = override('duration', 'decimals', 2);
    fieldConfig.overrides[0]?.properties.push({ id: 'displayName', value: 'Took' });
    show({}, { fieldConfig });
    expect(cell('latency')).toHaveTextContent('180.00 ms');
    expect(screen.getByRole('columnheader', { name: 'Took' })).toBeInTheDocument();
  });

  it('opens the session in the app at the resource', async () => {
    const push = jest.spyOn(locationService, 'push').mockImplementation();
    show();
    await userEvent.click(cell('type'));
    const { pathname, searchParams } = new URL(String(push.mock.calls[0]?.[0]), 'http://grafana');
    expect(pathname).toBe(`/a/opensessions-usersessions-app/sessions/${GOLDEN_SESSION}`);
    expect([searchParams.get('tab'), searchParams.get('row')]).toEqual(['resources', FIRST]);
    expect(Number(searchParams.get('from'))).toBeLessThanOrEqual(1795564111012);
  });

  it('opens the timing at a bar, and from there the details', async () => {
    const push = jest.spyOn(locationService, 'push').mockImplementation();
    show({ click: 'none' });
    await userEvent.click(within(row()).getByTestId('waterfall-bar'));
    await userEvent.click(within(screen.getByTestId('resource-popup')).getByRole('button', { name: 'Details' }));
    expect(push).toHaveBeenCalledWith(expect.stringContaining(`row=${FIRST}`));
  });

  it('sets the dashboard’s variable, and shows the row that has its value', async () => {
    const partial = jest.spyOn(locationService, 'partial').mockImplementation();
    show(
      { click: 'variable', variable: 'span', rowValue: 'span_id' },
      { replaceVariables: (text) => (text === '${span}' ? FIRST : text) }
    );
    expect(row()).toHaveAttribute('aria-selected', 'true');
    await userEvent.click(cell('type', '431fad9e7023f8fe'));
    expect(partial).toHaveBeenCalledWith({ 'var-span': '431fad9e7023f8fe' });
  });

  it('follows a data link that somebody made before Tempo’s own', async () => {
    const push = jest.spyOn(locationService, 'push').mockImplementation();
    const fieldConfig = override('url.full', 'links', [{ title: 'URL', url: '/d/url' }]);
    show({ click: 'links' }, { fieldConfig });
    await userEvent.click(cell('type'));
    expect(push).toHaveBeenLastCalledWith('/d/url');
  });

  it('tells who builds the dashboard what the query lacks', () => {
    const without = (...names: string[]) =>
      goldenFrames('tempoSpans').map((frame) => ({
        ...frame,
        fields: frame.fields.filter(({ name }) => !names.includes(name)),
      }));
    const { unmount } = show({}, { data: without('url.full', 'session.id') });
    expect(screen.getByText(/does not select url\.full: add span\.url\.full to select/)).toHaveTextContent(
      'A click opens no session: no span has a session.id.'
    );
    unmount();
    show({}, { data: without('duration') });
    expect(screen.getByTestId('panel-unfit')).toHaveTextContent(
      /^The answer lacks the column duration\. The waterfall/
    );
  });

  it('tells loading, failed and empty from one another', () => {
    const shown = (data: Partial<PanelData>) => <ResourceWaterfallPanel {...panelProps(DEFAULTS, { data })} />;
    const { rerender } = render(shown({ state: LoadingState.Loading }));
    expect(screen.getByTestId('state-loading')).toHaveTextContent('Loading resources or spans');
    rerender(shown({ state: LoadingState.Error, errors: [{ message: 'parse error' }] }));
    expect(screen.getByTestId('state-failed')).toHaveTextContent('parse error');
    rerender(shown({ series: goldenFrames('tempoEmpty') }));
    expect(screen.getByTestId('state-empty')).toHaveTextContent('No resources or spans in this time range.');
  });
});
