import type { View } from '../../model/story';
import { perLanguage, t } from '../../words';
import { formatDuration } from '../format';

type LoadingType = NonNullable<View['loadingType']>;

const words = perLanguage((): Record<LoadingType, string> => ({
  initial_load: t('events.initialLoad', 'initial load'),
  route_change: t('events.routeChange', 'route change'),
  bf_cache: t('events.bfCache', 'back/forward cache'),
  manual: t('events.manualLoad', 'started by the page'),
}));

/** How a page came about, in words. */
export function loadingWords(type: LoadingType): string {
  return words()[type];
}

/** How fast a page came about: `rendered in 320 ms`. */
export function renderedWords(ms: number): string {
  return t('events.renderedTime', 'rendered in {{time}}', { time: formatDuration(ms) });
}

/** How fast a page was loaded: `loaded in 1.2 s`. */
export function loadedWords(ms: number): string {
  return t('events.loadedTime', 'loaded in {{time}}', { time: formatDuration(ms) });
}
