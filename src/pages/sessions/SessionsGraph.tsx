import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { useSessionsOverTime } from '../../data/hooks/useSessionsOverTime';
import type { Scope } from '../../model/settings';
import type { Series, TimeSpan } from '../../model/timeSpan';
import { formatQuantity, formatTime, onOneDay } from '../../views/format';
import { StackedBars } from '../../views/graph';
import { OutcomeView, Skeleton } from '../../views/states';

/** px, without the title. */
export const GRAPH_HEIGHT = 140;

export interface SessionsGraphProps {
  scope: Scope | undefined;
  range: TimeSpan;
  timeZone: TimeZone;
  onZoom: (span: TimeSpan) => void;
}

/** Sessions started over time. It reads by itself: it can fail while the grid does not. */
export function SessionsGraph({ scope, range, timeZone, onZoom }: SessionsGraphProps) {
  const styles = useStyles2(getStyles);
  const outcome = useSessionsOverTime(scope, range);
  const draw = (series: Series[]) => (
    <StackedBars
      series={series}
      range={range}
      timeZone={timeZone}
      height={GRAPH_HEIGHT}
      onZoom={onZoom}
      description={describe(series, range, timeZone)}
    />
  );
  return (
    <section className={styles.panel} data-testid="sessions-graph" aria-labelledby="sessions-graph-title">
      <h2 id="sessions-graph-title" className={styles.title}>
        Sessions started
      </h2>
      <OutcomeView
        outcome={outcome}
        what="sessions over time"
        skeleton={<Skeleton lines={1} lineHeight={GRAPH_HEIGHT} />}
        // The grid says why there is nothing; here the empty axes do.
        renderEmpty={(_reason, series) => draw(series)}
      >
        {draw}
      </OutcomeView>
    </section>
  );
}

/** The graph in words: how many, when, and the busiest time. */
export function describe(series: Series[], range: TimeSpan, timeZone: TimeZone): string {
  const totals = new Map<number, number>();
  for (const { times, values } of series) {
    times.forEach((time, index) => totals.set(time, (totals.get(time) ?? 0) + (values[index] ?? 0)));
  }
  const sum = [...totals.values()].reduce((all, value) => all + value, 0);
  const [busiest, most] = [...totals].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  const format = { date: !onOneDay(range, timeZone) };
  const when = `from ${formatTime(range.from, timeZone, format)} to ${formatTime(range.to, timeZone, format)}`;
  return `Sessions over time: ${formatQuantity(sum, 'session')} started ${when}${
    sum > 0 ? `, most at ${formatTime(busiest, timeZone, format)} (${most})` : ''
  }`;
}

function getStyles(theme: GrafanaTheme2) {
  return {
    panel: css({
      padding: theme.spacing(1, 1, 0.5),
      border: `1px solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
      background: theme.colors.background.primary,
    }),
    title: css({
      margin: theme.spacing(0, 0, 0.5),
      fontSize: theme.typography.bodySmall.fontSize,
      fontWeight: theme.typography.fontWeightMedium,
      color: theme.colors.text.secondary,
    }),
  };
}
