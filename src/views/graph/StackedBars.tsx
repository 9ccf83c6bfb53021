import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import { UPlotChart, useStyles2, useTheme2 } from '@grafana/ui';
import React, { useMemo, useRef, useState } from 'react';
import type { TimeSpan } from '../../model/timeSpan';
import { formatTime } from '../format';
import { visibleText } from '../text/visibleText';
import type { BarSeries } from './barSeries';
import { buildBarConfig, type Hover } from './buildBarConfig';
import { GraphLegend } from './GraphLegend';
import { GraphTooltip } from './GraphTooltip';
import { seriesColors } from './seriesColors';
import { stackSeries, stepOf } from './stackSeries';
import { useWidth } from './useWidth';

const DAY_MS = 86_400_000;
/** As much of a stranger's text as a legend shows. */
const TITLE_CHARACTERS = 120;

export interface StackedBarsProps {
  /** One a colour; the first stands at the bottom. Times are the starts of the bars' steps. */
  series: BarSeries[];
  range: TimeSpan;
  timeZone: TimeZone;
  /** The graph in words, for those who do not see it. */
  description: string;
  /** px, without the legend. */
  height: number;
  /** A part of the time was marked by dragging. */
  onZoom: (span: TimeSpan) => void;
  /** The legend is there for a lone series too: there is something to pick, or to give back. */
  legend?: boolean;
  /** A legend entry was pressed. */
  onPick?: (series: BarSeries) => void;
}

/** Stacked bars over time. Dragging over them zooms in, pressing a legend entry picks its series. */
export function StackedBars(props: StackedBarsProps) {
  const { series, range, timeZone, description, height, onZoom, legend = series.length > 1, onPick } = props;
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [hover, setHover] = useState<Hover>();

  const stack = useMemo(() => stackSeries(series), [series]);
  // As text, so that a new answer with the same colours is no new chart.
  const colorKey = seriesColors(theme, series).join('|');
  const colors = useMemo(() => colorKey.split('|'), [colorKey]);

  // What the chart asks for while it draws; a new chart for every refresh would flicker.
  const current = useRef({ range, onZoom });
  current.current = { range, onZoom };
  const config = useMemo(
    () =>
      buildBarConfig({
        theme,
        timeZone,
        colors: [...colors].reverse(),
        range: () => current.current.range,
        onHover: setHover,
        onZoom: (span) => current.current.onZoom(span),
      }),
    [theme, timeZone, colors]
  );
  // The highest top is drawn first, so that each lower one covers its part of it. New with the range too: the axis follows the data.
  const data = useMemo<[number[], ...number[][]]>(
    () => [stack.times, ...[...stack.tops].reverse()],
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [stack, range.from, range.to]
  );

  const items = series.map((one, index) => ({
    name: one.name,
    title: visibleText(one.title ?? one.name, TITLE_CHARACTERS),
    picked: one.picked,
    hint: one.hint,
    color: colors[index] ?? '',
    sum: (stack.values[index] ?? []).reduce((sum, value) => sum + value, 0),
  }));
  const time = hover && stack.times[hover.index];
  return (
    <div>
      <div ref={box} className={styles.box} style={{ height }} role="img" aria-label={description}>
        {width > 0 && <UPlotChart key={config.uid} config={config} data={data} width={width} height={height} />}
        {hover && time !== undefined && (
          <GraphTooltip
            timeMs={time}
            title={spanTitle({ from: time, to: time + stepOf(stack.times, range.to - range.from) }, range, timeZone)}
            rows={items
              .map(({ name, title, color }, index) => ({
                name,
                title,
                color,
                value: stack.values[index]?.[hover.index] ?? 0,
              }))
              .filter(({ value }, _, all) => value > 0 || all.length === 1)}
            left={hover.left}
            flip={hover.left > width / 2}
          />
        )}
      </div>
      {legend && (
        <GraphLegend
          items={items}
          onPick={
            onPick &&
            ((index) => {
              const picked = series[index];
              if (picked) {
                onPick(picked);
              }
            })
          }
        />
      )}
    </div>
  );
}

function spanTitle(span: TimeSpan, range: TimeSpan, timeZone: TimeZone): string {
  const date = range.to - range.from > DAY_MS;
  return `${formatTime(span.from, timeZone, { date })} – ${formatTime(span.to, timeZone, { date })}`;
}

function getStyles(_theme: GrafanaTheme2) {
  return { box: css({ position: 'relative', width: '100%', '& canvas': { display: 'block' } }) };
}
