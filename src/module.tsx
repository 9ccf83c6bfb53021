import { AppPlugin } from '@grafana/data';
import { App, type AppSettings } from './app/App';
import { ConfigPage } from './app/ConfigPage';
import { dataLink, lineLink, spanLink, traceLink } from './app/extensions/sessionLinks';
import { sessionTimeline } from './app/extensions/sessionTimeline';
import manifest from './plugin.json';
import { startWords } from './words';

void startWords(manifest);

export const plugin = new AppPlugin<AppSettings>()
  .setRootPage(App)
  .addConfigPage({
    title: 'Configuration',
    icon: 'cog',
    body: ConfigPage,
    id: 'configuration',
  })
  .addLink(dataLink)
  .addLink(traceLink)
  .addLink(lineLink)
  .addLink(spanLink)
  .exposeComponent(sessionTimeline);
