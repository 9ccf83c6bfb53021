const KEY = 'usersessions.preview.language';

/** The language to start with, in the place of a user's preference: `?lang=` of the address (`detect`: the browser's), else the one before in this tab. */
export function readLanguage(window: Pick<Window, 'location' | 'sessionStorage'>): string {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (asked) {
    window.sessionStorage.setItem(KEY, asked);
  }
  return asked ?? window.sessionStorage.getItem(KEY) ?? 'en-US';
}
