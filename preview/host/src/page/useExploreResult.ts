import { CoreApp, type DataFrame, type DataQueryResponse } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import { useEffect, useState } from 'react';
import { from, type Observable, switchMap } from 'rxjs';
import type { ExploreQuery } from './exploreQuery';

export interface ExploreResult {
  state: 'loading' | 'done' | 'failed';
  frames: DataFrame[];
  message?: string;
}

const LOADING: ExploreResult = { state: 'loading', frames: [] };

function run({ source, queries, range }: ExploreQuery): Observable<DataQueryResponse> {
  const request = {
    app: CoreApp.Explore,
    requestId: 'explore',
    targets: queries,
    range,
    interval: '30s',
    intervalMs: 30_000,
    scopedVars: {},
    startTime: Date.now(),
    timezone: 'browser',
  };
  return from(getDataSourceSrv().get(source)).pipe(switchMap((found) => from(found.query(request))));
}

/** Runs a query of the Explore page and cancels it when the page is left. */
export function useExploreResult(query: ExploreQuery | undefined): ExploreResult {
  const [result, setResult] = useState<ExploreResult>(LOADING);
  useEffect(() => {
    if (!query) {
      return undefined;
    }
    setResult(LOADING);
    const subscription = run(query).subscribe({
      next: ({ data, error }) =>
        setResult(
          error
            ? { state: 'failed', frames: [], message: error.message ?? 'The query failed.' }
            : { state: 'done', frames: data as DataFrame[] }
        ),
      error: (error: unknown) =>
        setResult({ state: 'failed', frames: [], message: error instanceof Error ? error.message : String(error) }),
    });
    return () => subscription.unsubscribe();
  }, [query]);
  return result;
}
