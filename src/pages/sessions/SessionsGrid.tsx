import { css } from '@emotion/css';
import type { GrafanaTheme2, TimeZone } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo, type ReactNode } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router';
import type { Outcome } from '../../model/outcome';
import type { Session } from '../../model/session';
import type { SessionList } from '../../model/sessionList';
import type { TimeSpan } from '../../model/timeSpan';
import { formatCount, onOneDay } from '../../views/format';
import { ColumnChooser, DataGrid } from '../../views/grid';
import { OutcomeView, Skeleton } from '../../views/states';
import { useColumnLayout } from './columns/useColumnLayout';
import { coverage } from './coverage';
import { ExportMenu } from './export/ExportMenu';
import { useExport } from './export/useExport';
import type { ListUrl } from './listUrl';
import { isByTime } from './listWords';
import { sessionColumns } from '../../views/sessions/sessionColumns';
import { sessionHref } from '../../views/sessions/sessionHref';
import { t } from '../../words';
import { SessionsFooter } from './SessionsFooter';
import { useLoadAll } from './useLoadAll';

export interface SessionsGridProps {
  outcome: Outcome<SessionList>;
  service: string;
  range: TimeSpan;
  timeZone: TimeZone;
  /** When the list was read, in ms: who is live is decided by it. */
  nowMs: number;
  url: ListUrl;
  change: (next: Partial<ListUrl>) => void;
  /** In the place of the grid when there are no sessions. */
  renderEmpty: (reason: string, list: SessionList) => ReactNode;
}

/** The sessions, newest first; a row opens the session's page. */
export function SessionsGrid(props: SessionsGridProps) {
  const { outcome, service, range, timeZone, nowMs, url, change, renderEmpty } = props;
  const styles = useStyles2(getStyles);
  const navigate = useNavigate();
  const path = useLocation().pathname.replace(/\/+$/, '');
  // Links carry the path that Grafana is served under, navigation does not.
  const linkBase = useHref(path);
  const date = !onOneDay(range, timeZone);
  const { layout, setLayout } = useColumnLayout(url, change);
  const loadAll = useLoadAll(outcome);
  const sessionExport = useExport({ outcome, loadAll, service });

  const { timezone, from, to } = url;
  const { order, visibility } = layout;
  const columns = useMemo(() => {
    const target = (session: Session, base: string) =>
      sessionHref(session, { base, service, timezone, list: { from, to } });
    const href = (session: Session) => target(session, linkBase);
    const open = (session: Session) => navigate(target(session, path));
    const options = { timeZone, date, nowMs, href, onOpen: open, layout: { order, visibility } };
    return { href, open, all: sessionColumns(options) };
  }, [path, linkBase, service, timezone, from, to, timeZone, date, nowMs, navigate, order, visibility]);

  const open = (session: Session, { newTab }: { newTab: boolean }) => {
    if (newTab) {
      window.open(columns.href(session), '_blank', 'noopener');
    } else {
      columns.open(session);
    }
  };
  const label = t('sessions.sessions', 'Sessions');
  // In another order, what is older does not come at the end.
  const more = outcome.status === 'partial' && isByTime(url.sort) && !loadAll.active ? outcome.more : undefined;

  return (
    <section className={styles.section} data-testid="sessions-grid" aria-label={label}>
      <OutcomeView
        outcome={outcome}
        what={t('sessions.whatSessions', 'sessions')}
        skeleton={<GridSkeleton />}
        renderEmpty={renderEmpty}
        // The line under the grid says it.
        ownPartial
      >
        {(list) => (
          <DataGrid
            label={label}
            rows={list.sessions}
            columns={columns.all}
            rowId={idOf}
            rowTestId={({ id }) => `session-row-${id}`}
            sort={url.sort}
            onSortChange={(sort) => change({ sort })}
            layout={layout}
            onLayoutChange={setLayout}
            onOpen={open}
            onEndReached={more}
            empty={t(
              'sessions.noneMatches',
              {
                one: 'None of the {{n}} session loaded matches.',
                other: 'None of the {{n}} sessions loaded matches.',
              },
              { count: list.read, n: formatCount(list.read) }
            )}
            footer={
              <SessionsFooter
                list={list}
                outcome={outcome}
                loadAll={loadAll}
                sort={url.sort}
                range={range}
                timeZone={timeZone}
                date={date}
              >
                <ColumnChooser columns={columns.all} layout={layout} onLayoutChange={setLayout} />
                <ExportMenu list={list} covered={coverage(list, range)} sessionExport={sessionExport} />
              </SessionsFooter>
            }
          />
        )}
      </OutcomeView>
    </section>
  );
}

function idOf({ id }: Session): string {
  return id;
}

/** Of the grid's size. */
export function GridSkeleton() {
  return <Skeleton lines={10} lineHeight={32} gap={1} />;
}

function getStyles(_theme: GrafanaTheme2) {
  return { section: css({ minWidth: 0 }) };
}
