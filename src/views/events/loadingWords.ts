import type { View } from '../../model/story';

type LoadingType = NonNullable<View['loadingType']>;

const WORDS: Record<LoadingType, string> = {
  initial_load: 'initial load',
  route_change: 'route change',
  bf_cache: 'back/forward cache',
  manual: 'started by the page',
};

/** How a page came about, in words. */
export function loadingWords(type: LoadingType): string {
  return WORDS[type];
}
