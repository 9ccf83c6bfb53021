import { css } from '@emotion/css';
import { ErrorBoundary, useStyles2 } from '@grafana/ui';
import React, { lazy, Suspense, useMemo, useState } from 'react';
import { t } from '../../words';
import { FailureNote } from '../states';
import { SPOKEN_ONLY } from '../text/spokenOnly';
import { MAP_HEIGHT, MAP_WIDTH } from './mapSize';
import type { WorldMapProps } from './WorldMap';

/** The map, loaded with its geometry when it is first shown; the place is held until then, and a failure can be retried. */
export function LazyWorldMap(props: WorldMapProps) {
  const styles = useStyles2(getStyles);
  const [attempt, setAttempt] = useState(0);
  // React keeps a failed import for good.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const WorldMap = useMemo(() => lazyMap(), [attempt]);
  return (
    <div className={styles.place}>
      <ErrorBoundary key={attempt}>
        {({ error }) =>
          error ? (
            <FailureNote
              failure={{ what: t('map.what', 'the map'), message: error.message }}
              retry={() => setAttempt((before) => before + 1)}
            />
          ) : (
            <Suspense
              fallback={
                <span className={styles.spoken} role="status">
                  {t('map.loading', 'Loading the map…')}
                </span>
              }
            >
              <WorldMap {...props} />
            </Suspense>
          )
        }
      </ErrorBoundary>
    </div>
  );
}

function lazyMap() {
  return lazy(async () => {
    const { WorldMap } = await import('./WorldMap');
    return { default: WorldMap };
  });
}

function getStyles() {
  return {
    place: css({ width: '100%', aspectRatio: `${MAP_WIDTH} / ${MAP_HEIGHT}` }),
    spoken: css(SPOKEN_ONLY),
  };
}
