import { createTheme } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { StackedBars, type BarSeries } from '.';
import { seriesColors } from './seriesColors';

const bars = (name: string, more: Partial<BarSeries> = {}): BarSeries => ({
  name,
  times: [0, 10],
  values: [1, 2],
  ...more,
});
const show = (series: BarSeries[], onPick = jest.fn(), legend?: boolean) => {
  render(
    <StackedBars
      series={series}
      range={{ from: 0, to: 20 }}
      timeZone="utc"
      description="Sessions over time"
      height={100}
      onZoom={jest.fn()}
      onPick={onPick}
      legend={legend}
    />
  );
  return onPick;
};

describe('the legend of StackedBars', () => {
  it('picks a series by mouse and keyboard, and says which is picked', async () => {
    const series = [bars('Chrome', { picked: true }), bars('Firefox', { picked: false, hint: 'Only Firefox' })];
    const onPick = show(series);
    const user = userEvent.setup();
    expect(screen.getByTestId('graph-legend-Chrome')).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByTestId('graph-legend-Firefox')).toHaveAttribute('data-value', '3');
    expect(screen.getByTestId('graph-legend-Firefox')).toHaveAttribute('title', 'Only Firefox');
    await user.click(screen.getByTestId('graph-legend-Firefox'));
    expect(onPick).toHaveBeenLastCalledWith(series[1]);
    screen.getByTestId('graph-legend-Chrome').focus();
    await user.keyboard('{Enter}');
    expect(onPick).toHaveBeenLastCalledWith(series[0]);
  });

  it('has no button for what cannot be picked', () => {
    show([bars('Chrome', { picked: false }), bars('other', { tone: 'rest', hint: 'All smaller ones together' })]);
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(screen.getByTestId('graph-legend-other')).toHaveAttribute('title', 'All smaller ones together');
  });

  it('stays for a lone series where there is something to give back, and shows text as text', () => {
    show([bars('x\u202e<b>', { picked: true })], jest.fn(), true);
    expect(screen.getByRole('button')).toHaveTextContent('x[U+202E]<b>3');
  });

  it('is not there for a lone series without a split', () => {
    show([bars('sessions')]);
    expect(screen.queryByRole('list')).toBeNull();
  });
});

describe('seriesColors', () => {
  it.each(['light', 'dark'] as const)('tells every tone apart, opaque, in the %s theme', (mode) => {
    const theme = createTheme({ colors: { mode } });
    const colors = seriesColors(theme, [{}, {}, { tone: 'rest' }]);
    expect(new Set(colors).size).toBe(3);
    const [calm, bad] = seriesColors(theme, [{}, { tone: 'bad' }]);
    expect(calm).toBe(seriesColors(theme, [{}])[0]);
    expect(new Set([...colors, bad]).size).toBe(4);
    for (const color of [...colors, bad]) {
      expect(color).toMatch(/^#[0-9a-f]{6}$/i);
    }
  });
});
