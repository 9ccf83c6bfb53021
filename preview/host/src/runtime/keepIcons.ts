import { icons } from 'host-icons';
import { cacheStore } from 'react-inlinesvg';

/** Where @grafana/ui asks for an icon, after the public path. */
const ROOT = 'build/img/icons/';

/** Gives @grafana/ui the icons that Grafana's page has from the start: without them each is a request of its own while pages are drawn. */
export function keepIcons(publicPath: string): void {
  for (const [path, content] of Object.entries(icons)) {
    cacheStore.set(publicPath + ROOT + path, { content, status: 'loaded' });
  }
}
