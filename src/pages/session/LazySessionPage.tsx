import { PluginPage } from '@grafana/runtime';
import { ErrorBoundary } from '@grafana/ui';
import React, { lazy, type ComponentType, Suspense, useMemo, useState } from 'react';
import { FailureNote, Skeleton } from '../../views/states';
import { t } from '../../words';
import type { SessionPageProps } from './SessionPage';

/** What webpack calls a script that could not be loaded. */
const LOADING_FAILED = 'ChunkLoadError';

/** Fetches the script of a session's page, so that it is there when one is opened. What fails here is told then. */
export function fetchSessionPage(): void {
  if (!loaded && !loading) {
    importPage().catch(() => undefined);
  }
}

/** A session's page. Its script comes apart from the list's, which most people look at first; a failure can be retried. */
export function LazySessionPage(props: SessionPageProps) {
  const [attempt, setAttempt] = useState(0);
  // React keeps a failed import for good.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const SessionPage = useMemo(() => loaded ?? lazyPage(), [attempt]);
  return (
    <ErrorBoundary key={attempt} boundaryName="session page script">
      {({ error }) =>
        error?.name === LOADING_FAILED ? (
          <PluginPage>
            <FailureNote
              failure={{ what: t('session.whatPage', 'the page of a session'), message: error.message }}
              retry={() => setAttempt((before) => before + 1)}
            />
          </PluginPage>
        ) : error ? (
          <Rethrown error={error} />
        ) : (
          <Suspense
            fallback={
              <PluginPage>
                <div role="status" aria-label={t('app.loadingSession', 'Loading the session…')}>
                  <Skeleton lines={12} lineHeight={32} gap={4} />
                </div>
              </PluginPage>
            }
          >
            <SessionPage {...props} />
          </Suspense>
        )
      }
    </ErrorBoundary>
  );
}

/** What breaks in the page itself is the app's to tell. */
function Rethrown({ error }: { error: Error }): never {
  throw error;
}

/** Once it is there it is shown at once: after a fallback React holds back what comes for some 300 ms. */
let loaded: ComponentType<SessionPageProps> | undefined;
/** On its way: who asks meanwhile waits for the same. */
let loading: Promise<ComponentType<SessionPageProps>> | undefined;

function importPage() {
  loading ??= import('./SessionPage')
    .then(({ SessionPage }) => (loaded = SessionPage))
    // What failed is fetched again when somebody asks again.
    .finally(() => (loading = undefined));
  return loading;
}

function lazyPage() {
  return lazy(async () => ({ default: await importPage() }));
}
