import { css } from '@emotion/css';
import { type AppPlugin, type EventBusExtended, type GrafanaTheme2, ThemeContext } from '@grafana/data';
import { config, locationService, LocationServiceProvider, ThemeChangedEvent } from '@grafana/runtime';
import { ErrorBoundaryAlert, GlobalStyles, ModalRoot, ModalsProvider, PortalContainer, useStyles2 } from '@grafana/ui';
import React, { useEffect, useMemo, useState } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router-dom-v5-compat';
import type { ThemeMode } from '../bootData';
import { DashboardPage, type DashboardPageProps } from '../dashboard/DashboardPage';
import { keepThemeMode } from '../themeMode';
import { ExplorePage } from './ExplorePage';
import { HistoryRouter } from './HistoryRouter';
import { PluginConfigPage } from './PluginConfigPage';
import { PluginRootPage } from './PluginRootPage';
import { hostTheme } from './theme';
import { Toasts } from './Toasts';
import { TopBar } from './TopBar';

export interface AppProps {
  plugin: AppPlugin;
  events: EventBusExtended;
  initialMode: ThemeMode;
  loadPanels: DashboardPageProps['loadPanels'];
}

/** The whole page: frame, theme, router and the plugin's pages where Grafana has them. */
export function App({ plugin, events, initialMode, loadPanels }: AppProps) {
  const [mode, setMode] = useState(initialMode);
  const theme = useMemo(() => hostTheme(mode), [mode]);
  const choose = (chosen: ThemeMode) => {
    // A theme in the address would win again at the next load.
    locationService.partial({ theme: null }, true);
    setMode(chosen);
  };

  useEffect(() => {
    config.theme2 = theme;
    config.theme = theme.v1;
    config.bootData.user.lightTheme = theme.isLight;
    document.body.classList.remove('theme-dark', 'theme-light');
    document.body.classList.add(`theme-${mode}`);
    document.documentElement.style.colorScheme = mode;
    keepThemeMode(window, mode);
    events.publish(new ThemeChangedEvent(theme));
  }, [theme, mode, events]);

  return (
    <ThemeContext.Provider value={theme}>
      <LocationServiceProvider service={locationService}>
        <GlobalStyles />
        <HistoryRouter history={locationService.getHistory()}>
          <ModalsProvider>
            <Frame plugin={plugin} mode={mode} onMode={choose} loadPanels={loadPanels} />
            <Toasts events={events} />
            <ModalRoot />
            <PortalContainer />
          </ModalsProvider>
        </HistoryRouter>
      </LocationServiceProvider>
    </ThemeContext.Provider>
  );
}

interface FrameProps {
  plugin: AppPlugin;
  mode: ThemeMode;
  onMode: (mode: ThemeMode) => void;
  loadPanels: DashboardPageProps['loadPanels'];
}

function Frame({ plugin, mode, onMode, loadPanels }: FrameProps) {
  const styles = useStyles2(getStyles);
  const { pathname } = useLocation();
  const { id, defaultNavUrl = `/a/${id}` } = plugin.meta;
  const links = [
    { text: 'Sessions', url: defaultNavUrl },
    { text: 'Configuration', url: `/plugins/${id}` },
    { text: 'Explore', url: '/explore' },
    { text: 'Panels', url: '/d/panels' },
  ];
  return (
    <div className={styles.frame}>
      <TopBar links={links} mode={mode} onMode={onMode} />
      <main className={styles.main}>
        <ErrorBoundaryAlert dependencies={[pathname]} title="The plugin failed to show this page" style="page">
          <Routes>
            <Route path={`/a/${id}/*`} element={<PluginRootPage plugin={plugin} />} />
            <Route path={`/plugins/${id}`} element={<PluginConfigPage plugin={plugin} />} />
            <Route path="/explore" element={<ExplorePage />} />
            <Route path="/d/:uid/*" element={<DashboardPage loadPanels={loadPanels} />} />
            <Route path="*" element={<Navigate to={defaultNavUrl} replace />} />
          </Routes>
        </ErrorBoundaryAlert>
      </main>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    background: theme.colors.background.canvas,
  }),
  main: css({ display: 'flex', flexDirection: 'column', flex: '1 1 auto', minWidth: 0 }),
});
