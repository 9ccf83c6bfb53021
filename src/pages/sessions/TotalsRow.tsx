import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { exploreTotals } from '../../data/hooks/exploreTotals';
import type { SessionFilter } from '../../model/filter/sessionFilter';
import type { Outcome } from '../../model/outcome';
import type { Scope } from '../../model/settings';
import type { TimeSpan } from '../../model/timeSpan';
import type { RangeTotals } from '../../model/totals/sessionTotals';
import type { ExploreLinkOptions } from '../../views/explore/exploreUrl';
import { OutcomeView, Skeleton } from '../../views/states';
import { CountedNote, TILE_HEIGHT, TotalTiles, type TotalName } from '../../views/totals';
import { t } from '../../words';
import { totalFigures } from './totalFigures';

export interface TotalsRowProps {
  outcome: Outcome<RangeTotals>;
  /** Absent: there is nothing to look at in Explore. */
  scope: Scope | undefined;
  /** What the totals are restricted to, the environment included. */
  filter: SessionFilter;
  range: TimeSpan;
  /** How many sessions are loaded; absent: none yet. */
  loaded?: number;
}

/** What the sessions of the range add up to, in one row, each number with its change against the time range before. */
export function TotalsRow({ outcome, scope, filter, range, loaded }: TotalsRowProps) {
  const styles = useStyles2(getStyles);
  const queries = useMemo(() => scope && exploreTotals({ scope, range, filter }), [scope, range, filter]);
  const exploreOf = (name: TotalName): ExploreLinkOptions | undefined =>
    scope &&
    queries && {
      datasource: { type: 'loki', uid: scope.sources.lokiUid },
      queries: [{ ...queries[name] }],
      range,
    };
  const draw = (totals: RangeTotals) => (
    <>
      <TotalTiles figures={totalFigures({ totals, status: outcome.status, loaded })} exploreOf={exploreOf} />
      <CountedNote ofLoaded={totals.ofLoaded} atLeast={totals.atLeast} loaded={loaded} />
    </>
  );
  return (
    <section
      className={styles.row}
      data-testid="totals-row"
      aria-label={t('totals.ofRange', 'Totals of the time range')}
    >
      <OutcomeView
        outcome={outcome}
        what={t('totals.what', 'the totals')}
        skeleton={<Skeleton lines={1} lineHeight={TILE_HEIGHT} />}
        // The grid says why there is nothing; here the numbers do.
        renderEmpty={(_reason, totals) => draw(totals)}
      >
        {draw}
      </OutcomeView>
    </section>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    row: css({
      padding: theme.spacing(0.5, 0),
      border: `1px solid ${theme.colors.border.weak}`,
      borderRadius: theme.shape.radius.default,
      background: theme.colors.background.primary,
      minWidth: 0,
    }),
  };
}
