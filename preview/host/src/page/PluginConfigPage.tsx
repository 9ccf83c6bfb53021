import { type AppPlugin, PluginContextProvider } from '@grafana/data';
import { locationSearchToObject } from '@grafana/runtime';
import { Text } from '@grafana/ui';
import React from 'react';
import { useLocation } from 'react-router-dom-v5-compat';
import { HostPluginPage } from './HostPluginPage';

/** The plugin's configuration pages, as Grafana shows them among its plugins: `?page=<id>` chooses one. */
export function PluginConfigPage({ plugin }: { plugin: AppPlugin }) {
  const { pathname, search } = useLocation();
  const { meta, configPages = [] } = plugin;
  const query = locationSearchToObject(search);
  const chosen = configPages.find(({ id }) => id === query.page) ?? configPages[0];
  const Body = chosen?.body;
  const tabs = configPages.map(({ id, title, icon }) => ({
    text: title,
    icon,
    url: `${pathname}?page=${encodeURIComponent(id)}`,
    active: id === chosen?.id,
  }));
  return (
    <PluginContextProvider meta={meta}>
      <HostPluginPage
        pageNav={{ text: `${meta.name} configuration`, subTitle: meta.info.description, children: tabs }}
        info={[
          { label: 'Version', value: meta.info.version },
          { label: 'By', value: meta.info.author.name },
        ]}
      >
        {Body ? (
          <div>
            <Body plugin={plugin as never} query={query} />
          </div>
        ) : (
          <Text color="secondary">This plugin has nothing to configure.</Text>
        )}
      </HostPluginPage>
    </PluginContextProvider>
  );
}
