import { useMemo } from 'react';
import type { SavedView } from '../../../views/filter/SavedViews';
import { viewName } from '../../../views/filter/viewName';
import { usePreference } from '../preferences';
import { parseSavedView, savedViewSearch } from './savedViewSearch';

const NONE: readonly SavedView[] = [];
const MOST_VIEWS = 200;
const LONGEST_SEARCH = 10_000;

/** The views that are kept in this browser, and how to change them; no two have the same name. */
export function useSavedViews() {
  const [views, set] = usePreference<readonly SavedView[]>('savedViews', NONE, parseViews);
  const edit = useMemo(
    () => ({
      save: (view: SavedView) =>
        set((current) =>
          current.some(({ name }) => name === view.name)
            ? current.map((one) => (one.name === view.name ? view : one))
            : [...current, view]
        ),
      rename: (from: string, name: string) =>
        set((current) =>
          current.some((one) => one.name === name)
            ? current
            : current.map((one) => (one.name === from ? { ...one, name } : one))
        ),
      remove: (name: string) => set((current) => current.filter((one) => one.name !== name)),
    }),
    [set]
  );
  return { views, ...edit };
}

/** What is stored can be from another version, or written by hand: what is no view is left out. */
function parseViews(stored: unknown): SavedView[] | undefined {
  if (!Array.isArray(stored)) {
    return undefined;
  }
  const views = new Map<string, SavedView>();
  for (const one of stored as unknown[]) {
    const view = parseView(one);
    if (view && !views.has(view.name) && views.size < MOST_VIEWS) {
      views.set(view.name, view);
    }
  }
  return [...views.values()];
}

function parseView(one: unknown): SavedView | undefined {
  if (typeof one !== 'object' || one === null || !('name' in one) || !('search' in one)) {
    return undefined;
  }
  const { name, search } = one;
  return typeof name === 'string' &&
    viewName(name) !== '' &&
    typeof search === 'string' &&
    search.length < LONGEST_SEARCH
    ? { name: viewName(name), search: savedViewSearch(parseSavedView(search)) }
    : undefined;
}
