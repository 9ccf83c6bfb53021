import type { ThemeMode } from './bootData';

const KEY = 'usersessions.preview.theme';

/** The theme to start with: `?theme=` of the address, else the one chosen last, else what the browser prefers. */
export function readThemeMode(window: Window): ThemeMode {
  const asked = new URLSearchParams(window.location.search).get('theme');
  const mode = asked ?? window.localStorage.getItem(KEY);
  if (mode === 'light' || mode === 'dark') {
    return mode;
  }
  return window.matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

export function keepThemeMode(window: Window, mode: ThemeMode): void {
  window.localStorage.setItem(KEY, mode);
}
