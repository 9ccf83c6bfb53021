import type { SessionStory, View } from './story';

/** A moment of a page's load. Times in ms since the epoch. */
export interface PageMoment {
  kind: 'load' | 'fcp' | 'lcp';
  timeMs: number;
}

/**
 * When pages were loaded (load event), showed something (FCP) and showed the largest thing (LCP), by view id. Only of documents that
 * the browser loaded: within a page, a change of route has none of these, and web vitals of a page that came back from the
 * back/forward cache count from another start.
 */
export function pageMoments({
  views,
  webVitals,
}: Pick<SessionStory, 'views' | 'webVitals'>): Map<string, PageMoment[]> {
  const byView = new Map<string, { view: View; moments: Map<PageMoment['kind'], number> }>();
  for (const view of views) {
    if (view.loadingType === 'initial_load') {
      const moments = new Map<PageMoment['kind'], number>();
      if (view.loadingTimeMs !== undefined) {
        moments.set('load', view.startMs + view.loadingTimeMs);
      }
      byView.set(view.viewId, { view, moments });
    }
  }
  for (const { viewId, name, value } of webVitals) {
    const page = viewId === undefined ? undefined : byView.get(viewId);
    const kind = name.toLowerCase();
    // The last one counts: LCP is written again when something larger shows.
    if (page && (kind === 'fcp' || kind === 'lcp')) {
      page.moments.set(kind, page.view.startMs + value);
    }
  }
  return new Map(
    [...byView].map(([viewId, { moments }]) => [viewId, [...moments].map(([kind, timeMs]) => ({ kind, timeMs }))])
  );
}
