import type { PanelProps, TimeRange } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import type { SessionRow } from '../../data/frames/sessionTable';
import type { Session } from '../../model/session';
import type { TimeSpan } from '../../model/timeSpan';
import { formatQuantity, onOneDay } from '../../views/format';
import { DataGrid, type GridLayout } from '../../views/grid';
import { t } from '../../words';
import { clickWords } from '../parts/clickWords';
import { limitWords } from '../parts/limitWords';
import { chosenValue } from '../parts/panelClick';
import { PanelOutcome } from '../parts/PanelOutcome';
import { readSessions } from '../parts/readSessions';
import { gridColumns } from './gridColumns';
import type { GridOptions } from './gridOptions';
import { rowValue } from './rowValue';
import { useRowClick } from './useRowClick';

const NONE: SessionRow[] = [];
const AS_AT_FIRST: string[] = [];

/** The sessions of a dashboard's query in the grid of the app's list. */
export function SessionGridPanel(props: PanelProps<GridOptions>) {
  const { data, options, fieldConfig, replaceVariables, timeZone, timeRange, height } = props;
  const theme = useTheme2();
  const [layout, setLayout] = useState<GridLayout>({});
  const { series } = data;
  const read = useMemo(
    () => readSessions(series, { fieldConfig, replaceVariables, timeZone, theme }),
    [series, fieldConfig, replaceVariables, timeZone, theme]
  );
  const found = read.rows ?? NONE;
  const rows = useMemo(() => new Map(found.map((row) => [row.session.id, row])), [found]);
  const sessions = useMemo(() => found.map(({ session }) => session), [found]);
  const click = useRowClick({ rows, options, timeRange });
  const nowMs = data.request?.endTime ?? timeRange.to.valueOf();
  const date = !onOneDay(spanOf(sessions, timeRange), timeZone);
  const { columns: ids = AS_AT_FIRST, colorMetric: metric } = options;
  const columns = useMemo(
    () => gridColumns({ rows, metric, theme, timeZone, date, nowMs, ids, href: click.href, onOpen: click.open }),
    [rows, metric, theme, timeZone, date, nowMs, ids, click]
  );
  const clickOptions = { click: options.rowClick, variable: options.variable };
  const chosen = chosenValue(clickOptions, replaceVariables);
  const selected = chosen && found.find((row) => rowValue(row, options.rowValue) === chosen)?.session.id;

  return (
    <PanelOutcome data={data} what={t('panel.whatSessions', 'sessions')} unfit={read.unfit} empty={found.length === 0}>
      <DataGrid<Session>
        label={t('panel.sessions', 'Sessions')}
        testId="session-grid"
        rows={sessions}
        columns={columns}
        rowId={idOf}
        rowTestId={testIdOf}
        defaultSort={{ column: 'start', direction: 'desc' }}
        layout={layout}
        onLayoutChange={setLayout}
        onOpen={options.rowClick === 'none' ? undefined : click.press}
        selectedId={selected}
        footer={[
          formatQuantity(sessions.length, 'session'),
          limitWords(series),
          clickWords(clickOptions, found[0]?.frame.fields ?? []),
        ]
          .filter(Boolean)
          .join(' · ')}
        maxHeight={height}
      />
    </PanelOutcome>
  );
}

/** Of a dashboard's time range and the sessions, which may be of another time. */
function spanOf(sessions: Session[], { from, to }: TimeRange): TimeSpan {
  return {
    from: sessions.reduce((first, { startMs }) => Math.min(first, startMs), from.valueOf()),
    to: sessions.reduce((last, { endMs }) => Math.max(last, endMs), to.valueOf()),
  };
}

function idOf({ id }: Session): string {
  return id;
}

function testIdOf({ id }: Session): string {
  return `session-row-${id}`;
}
