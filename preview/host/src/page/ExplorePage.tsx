import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { Alert, LoadingPlaceholder, Stack, Text, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { useLocation } from 'react-router-dom-v5-compat';
import { type ExploreQuery, readExploreQuery } from './exploreQuery';
import { FrameTable } from './FrameTable';
import { HostPluginPage } from './HostPluginPage';
import { useExploreResult } from './useExploreResult';

function read(search: string): { query?: ExploreQuery; problem?: string } {
  try {
    return { query: readExploreQuery(search) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

/** Where "Open in Explore" links lead: the query they carry and its answer, row by row. */
export function ExplorePage() {
  const styles = useStyles2(getStyles);
  const { search } = useLocation();
  const { query, problem } = useMemo(() => read(search), [search]);
  const { state, frames, message } = useExploreResult(query);
  return (
    <HostPluginPage pageNav={{ text: 'Explore', subTitle: 'The raw answer to a query of the plugin' }}>
      <Stack direction="column" gap={2}>
        {problem && <Alert severity="error" title={problem} />}
        {!query && !problem && (
          <Text color="secondary">Follow an “Open in Explore” link of User Sessions to see its query here.</Text>
        )}
        {query && (
          <>
            <Text color="secondary">
              {query.source}, {dateTimeFormat(query.range.from)} to {dateTimeFormat(query.range.to)}
            </Text>
            {query.queries.map((target) => (
              <pre key={target.refId} className={styles.query}>
                {textOf(target)}
              </pre>
            ))}
            {state === 'loading' && <LoadingPlaceholder text="Running the query…" />}
            {state === 'failed' && <Alert severity="error" title={message ?? 'The query failed.'} />}
            {state === 'done' && frames.length === 0 && <Text color="secondary">The answer is empty.</Text>}
            {frames.map((frame, index) => (
              <FrameTable key={index} frame={frame} />
            ))}
          </>
        )}
      </Stack>
    </HostPluginPage>
  );
}

function textOf(target: object): string {
  const { expr, query } = target as { expr?: string; query?: string };
  return expr ?? query ?? JSON.stringify(target, null, 2);
}

const getStyles = (theme: GrafanaTheme2) => ({
  query: css({ margin: 0, whiteSpace: 'pre-wrap', fontSize: theme.typography.bodySmall.fontSize }),
});
