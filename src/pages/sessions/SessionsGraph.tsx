import type { TimeZone } from '@grafana/data';
import React, { useMemo } from 'react';
import type { Outcome } from '../../model/outcome';
import type { Split } from '../../model/split';
import type { Series, TimeSpan } from '../../model/timeSpan';
import type { Counted } from '../../model/totals/sessionTotals';
import { formatQuantity, formatTime, onOneDay } from '../../views/format';
import { StackedBars } from '../../views/graph';
import { OutcomeView, Skeleton } from '../../views/states';
import { CountedNote } from '../../views/totals';
import { perLanguage, t } from '../../words';
import { useFilterEdit } from './filter/useFilterEdit';
import { filterOfPick, legendSeries } from './legendSeries';
import type { ListUrl } from './listUrl';
import { SessionsGraphChoice } from './SessionsGraphChoice';
import { SessionsGraphPanel } from './SessionsGraphPanel';
import { spanToRaw } from './timeRange';

/** px, without the head and the legend. */
export const GRAPH_HEIGHT = 140;
/** px: of a legend that fits into one line. */
const LEGEND_HEIGHT = 24;

const splitOptions = perLanguage((): Array<{ value: Split; label: string }> => [
  { value: 'none', label: t('graph.byNothing', 'nothing') },
  { value: 'errors', label: t('graph.byErrors', 'errors') },
  { value: 'browser', label: t('graph.byBrowser', 'browser') },
  { value: 'os', label: t('graph.byOs', 'OS') },
  { value: 'device', label: t('graph.byDevice', 'device') },
  { value: 'country', label: t('graph.byCountry', 'country') },
  { value: 'release', label: t('graph.byRelease', 'release') },
]);

export interface SessionsGraphProps {
  /** Sessions started in each step of the range, a series a value of the URL's split. */
  outcome: Outcome<Counted<Series[]>>;
  /** How many sessions are loaded, for what is counted over them. */
  loaded?: number;
  range: TimeSpan;
  timeZone: TimeZone;
  url: ListUrl;
  change: (next: Partial<ListUrl>) => void;
}

/** Sessions started over time, split by what the URL says; a press on a legend entry filters by it, or no longer. */
export function SessionsGraph({ outcome, ...props }: SessionsGraphProps) {
  const { url, change } = props;
  return (
    <SessionsGraphPanel
      title={t('graph.started', 'Sessions started')}
      testId="sessions-graph"
      url={url}
      change={change}
      controls={
        <SessionsGraphChoice
          label={t('graph.splitBy', 'Split by')}
          testId="graph-split"
          options={splitOptions()}
          value={url.split}
          onChange={(split) => change({ split })}
        />
      }
    >
      <OutcomeView
        outcome={outcome}
        what={t('graph.what', 'sessions over time')}
        skeleton={<Skeleton lines={1} lineHeight={GRAPH_HEIGHT + (url.split === 'none' ? 0 : LEGEND_HEIGHT)} />}
        // The grid says why there is nothing; here the empty axes do.
        renderEmpty={(_reason, counted) => <Bars counted={counted} {...props} />}
      >
        {(counted) => <Bars counted={counted} {...props} />}
      </OutcomeView>
    </SessionsGraphPanel>
  );
}

function Bars(props: Omit<SessionsGraphProps, 'outcome'> & { counted: Counted<Series[]> }) {
  const { counted, loaded, range, timeZone, url, change } = props;
  const { split } = url;
  const { data } = counted;
  const { filter, onChange: setFilter } = useFilterEdit({ url, change });
  const series = useMemo(() => legendSeries(data, { split, filter }), [data, split, filter]);
  return (
    <>
      <StackedBars
        series={series}
        range={range}
        timeZone={timeZone}
        height={GRAPH_HEIGHT}
        onZoom={(span) => change(spanToRaw(span))}
        description={describe(data, range, timeZone)}
        legend={split !== 'none' && data.length > 0}
        onPick={(picked) => setFilter(filterOfPick(filter, split, picked))}
      />
      <CountedNote ofLoaded={counted.ofLoaded} atLeast={counted.atLeast} loaded={loaded} />
    </>
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
  const values = {
    sessions: formatQuantity(sum, 'session'),
    from: formatTime(range.from, timeZone, format),
    to: formatTime(range.to, timeZone, format),
  };
  return sum > 0
    ? t(
        'graph.busiest',
        'Sessions over time: {{sessions}} started from {{from}} to {{to}}, most at {{time}} ({{most}})',
        { ...values, time: formatTime(busiest, timeZone, format), most }
      )
    : t('graph.quiet', 'Sessions over time: {{sessions}} started from {{from}} to {{to}}', values);
}
