import { createBootData } from './bootData';
import { readLanguage } from './language';
import { readThemeMode } from './themeMode';

declare global {
  interface Window {
    __grafana_public_path__?: string;
  }
}

// @grafana/runtime reads these when it is loaded, so everything else comes after.
const mode = readThemeMode(window);
const language = readLanguage(window);
// The right background from the first paint on.
document.documentElement.style.colorScheme = mode;
Object.assign(window, { grafanaBootData: createBootData(mode, language), __grafana_public_path__: '/public/' });

const { start } = await import('./start');
await start({ root: document.getElementById('root') as HTMLElement, mode, language });
