import { AppPlugin } from '@grafana/data';
import { App, type AppSettings } from './app/App';
import { ConfigPage } from './app/ConfigPage';

export const plugin = new AppPlugin<AppSettings>().setRootPage(App).addConfigPage({
  title: 'Configuration',
  icon: 'cog',
  body: ConfigPage,
  id: 'configuration',
});
