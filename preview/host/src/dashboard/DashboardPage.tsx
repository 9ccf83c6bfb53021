import { css } from '@emotion/css';
import { EventBusSrv, type GrafanaTheme2, type PanelPlugin, type TimeRange } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { Alert, InlineField, Input, LoadingPlaceholder, TimeRangePicker, useStyles2 } from '@grafana/ui';
import React, { useEffect, useMemo, useState } from 'react';
import { useLocation, useParams } from 'react-router-dom-v5-compat';
import { HostPluginPage } from '../page/HostPluginPage';
import { changedPanel, readDashboardUrl } from './dashboardUrl';
import { DASHBOARDS } from './dashboards';
import { PanelFrame } from './PanelFrame';
import { createInterpolate } from './variables';
import type { Dashboard } from './Dashboard';

export interface DashboardPageProps {
  /** Loads the panels that the app brings, by id. Called when a dashboard is first shown. */
  loadPanels: () => Promise<Map<string, PanelPlugin>>;
}

/** Stands in for Grafana's dashboards: shows the panels that the app brings, on recorded and on live data. */
export function DashboardPage({ loadPanels }: DashboardPageProps) {
  const { uid = '' } = useParams();
  const dashboard = DASHBOARDS.get(uid);
  const [plugins, setPlugins] = useState<Map<string, PanelPlugin>>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (dashboard) {
      loadPanels().then(setPlugins, (error: Error) => setProblem(error.message));
    }
  }, [dashboard, loadPanels]);
  if (!dashboard || problem) {
    return <Alert severity="error" title={problem ?? `The preview host has no dashboard ${uid}.`} />;
  }
  return (
    <HostPluginPage pageNav={{ text: dashboard.title, subTitle: 'The panels that the app brings to dashboards' }}>
      {plugins ? <Shown dashboard={dashboard} plugins={plugins} /> : <LoadingPlaceholder text="Loading the panels…" />}
    </HostPluginPage>
  );
}

function Shown({ dashboard, plugins }: { dashboard: Dashboard; plugins: Map<string, PanelPlugin> }) {
  const styles = useStyles2(getStyles);
  const { search } = useLocation();
  const said = useSaid(search, dashboard);
  const eventBus = useMemo(() => new EventBusSrv(), []);
  const variables = JSON.stringify(said.variables);
  const replaceVariables = useMemo(() => createInterpolate(JSON.parse(variables)), [variables]);
  const show = ({ raw }: TimeRange) => {
    const text = (value: TimeRange['raw']['from']) => (typeof value === 'string' ? value : String(value.valueOf()));
    locationService.partial({ from: text(raw.from), to: text(raw.to) });
  };
  return (
    <>
      <div className={styles.controls}>
        {Object.entries(said.variables).map(([name, value]) => (
          <InlineField key={name} label={name} htmlFor={`var-${name}`}>
            <Input
              id={`var-${name}`}
              // What is set from elsewhere shows, too.
              key={value}
              width={42}
              defaultValue={value}
              onBlur={(event) => locationService.partial({ [`var-${name}`]: event.currentTarget.value })}
            />
          </InlineField>
        ))}
        <div className={styles.end}>
          <TimeRangePicker
            value={said.range}
            timeZone={said.timeZone}
            onChange={show}
            onChangeTimeZone={(timezone) => locationService.partial({ timezone })}
            onMoveBackward={() => undefined}
            onMoveForward={() => undefined}
            onZoom={() => undefined}
          />
        </div>
      </div>
      <div className={styles.grid}>
        {dashboard.panels.map((panel) => {
          const plugin = plugins.get(panel.type);
          return plugin ? (
            <PanelFrame
              key={panel.id}
              panel={changedPanel(panel, search)}
              plugin={plugin}
              url={said}
              replaceVariables={replaceVariables}
              eventBus={eventBus}
            />
          ) : (
            <Alert key={panel.id} severity="error" title={`The app brings no panel ${panel.type}.`} />
          );
        })}
      </div>
    </>
  );
}

/** What the address says; its range is the same object as long as it says the same. */
function useSaid(search: string, dashboard: Dashboard) {
  const said = readDashboardUrl(search, dashboard);
  const { from, to } = said.range.raw;
  const key = `${from} ${to}`;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- relative times are of when they were asked for
  const range = useMemo(() => said.range, [key]);
  return { ...said, range };
}

const getStyles = (theme: GrafanaTheme2) => ({
  controls: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), marginBottom: theme.spacing(1) }),
  end: css({ marginLeft: 'auto' }),
  grid: css({ display: 'grid', gridTemplateColumns: 'repeat(24, minmax(0, 1fr))', gap: theme.spacing(1) }),
});
