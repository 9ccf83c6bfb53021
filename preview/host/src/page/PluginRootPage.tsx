import { type AppPlugin, PluginContextProvider } from '@grafana/data';
import { locationSearchToObject } from '@grafana/runtime';
import { Alert } from '@grafana/ui';
import React from 'react';
import { useLocation } from 'react-router-dom-v5-compat';

const noNavigation = () => undefined;

/** The plugin's own pages: everything below `/a/<plugin id>`. */
export function PluginRootPage({ plugin }: { plugin: AppPlugin }) {
  const { pathname, search } = useLocation();
  const { root: Root, meta } = plugin;
  if (!Root) {
    return <Alert title={`${meta.name} has no pages: its module sets no root page.`} severity="error" />;
  }
  return (
    <PluginContextProvider meta={meta}>
      <Root
        meta={meta}
        basename={`/a/${meta.id}`}
        path={pathname}
        query={locationSearchToObject(search)}
        onNavChanged={noNavigation}
      />
    </PluginContextProvider>
  );
}
