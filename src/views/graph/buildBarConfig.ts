import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import {
  AxisPlacement,
  BarAlignment,
  GraphDrawStyle,
  ScaleDirection,
  ScaleOrientation,
  VisibilityMode,
} from '@grafana/schema';
import { UPlotConfigBuilder } from '@grafana/ui';
import type { TimeSpan } from '../../model/timeSpan';
import { perLanguage } from '../../words';

/** A selection narrower than this is a click that slipped, in px. */
const MIN_SELECTION = 5;
/** 1,200 as 1.2K: the axis has a fixed width, so that the bars of two graphs stand below one another. */
const shortCount = perLanguage((language) => new Intl.NumberFormat(language, { notation: 'compact' }));
const WHOLE_STEPS = [1, 2, 5]
  .flatMap((first) => Array.from({ length: 12 }, (_, power) => first * 10 ** power))
  .sort((a, b) => a - b);

export interface BarConfigOptions {
  theme: GrafanaTheme2;
  timeZone: TimeZone;
  /** A colour a series, the one drawn first in front. */
  colors: string[];
  /** Asked at every draw: the range moves on with each refresh. */
  range: () => TimeSpan;
  onHover: (hover: Hover | undefined) => void;
  onZoom: (span: TimeSpan) => void;
}

/** Where the pointer is: the bar's index, and px from the left of the chart. */
export interface Hover {
  index: number;
  left: number;
}

/** A uPlot configuration of stacked bars over time: whole numbers from 0 up, drag to zoom, no legend of its own. */
export function buildBarConfig({
  theme,
  timeZone,
  colors,
  range,
  onHover,
  onZoom,
}: BarConfigOptions): UPlotConfigBuilder {
  const builder = new UPlotConfigBuilder(timeZone);
  // Room for half of the last time below the axis.
  builder.setPadding([8, 28, 0, 0]);
  builder.addScale({
    scaleKey: 'x',
    isTime: true,
    orientation: ScaleOrientation.Horizontal,
    direction: ScaleDirection.Right,
    range: () => [range().from, range().to],
  });
  builder.addScale({
    scaleKey: 'y',
    orientation: ScaleOrientation.Vertical,
    direction: ScaleDirection.Up,
    range: (_plot, _min, max) => [0, Math.max(1, (max ?? 0) * 1.05)],
  });
  builder.addAxis({
    scaleKey: 'x',
    isTime: true,
    placement: AxisPlacement.Bottom,
    theme,
    timeZone,
    grid: { show: false },
  });
  builder.addAxis({
    scaleKey: 'y',
    placement: AxisPlacement.Left,
    theme,
    incrs: WHOLE_STEPS,
    size: 48,
    formatValue: (value: number) => shortCount().format(value),
    space: () => 28,
  });
  for (const color of colors) {
    builder.addSeries({
      scaleKey: 'y',
      theme,
      drawStyle: GraphDrawStyle.Bars,
      // A bar's time is the start of its step.
      barAlignment: BarAlignment.After,
      barWidthFactor: 0.85,
      lineColor: color,
      lineWidth: 0,
      fillColor: color,
      fillOpacity: 100,
      showPoints: VisibilityMode.Never,
    });
  }
  builder.setCursor({ drag: { x: true, y: false, setScale: false }, points: { show: false }, y: false });
  builder.addHook('setSelect', (plot) => {
    const { left, width } = plot.select;
    if (width >= MIN_SELECTION) {
      onZoom({ from: Math.floor(plot.posToVal(left, 'x')), to: Math.ceil(plot.posToVal(left + width, 'x')) });
    }
    if (width > 0) {
      plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    }
  });
  builder.addHook('setCursor', (plot) => {
    const { left, idx } = plot.cursor;
    onHover(
      left == null || left < 0 || idx == null
        ? undefined
        : { index: barAt(plot, left, idx), left: left + plot.bbox.left / devicePixelRatio }
    );
  });
  return builder;
}

/** uPlot names the nearest time; a bar spans from its time to the next. */
function barAt(
  plot: { data: ArrayLike<ArrayLike<unknown>>; posToVal: (left: number, scale: string) => number },
  left: number,
  nearest: number
): number {
  const time = plot.data[0]?.[nearest];
  return typeof time === 'number' && time > plot.posToVal(left, 'x') && nearest > 0 ? nearest - 1 : nearest;
}
