import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { ExploreLinkOptions } from '../explore/exploreUrl';
import { t } from '../../words';
import type { TotalFigure } from './totalFigure';
import { TotalTile } from './TotalTile';
import type { TotalName } from './totalWords';

/** px: of a tile, to hold its place. */
export const TILE_HEIGHT = 72;

export interface TotalTilesProps {
  figures: TotalFigure[];
  /** Where the query of a number can be looked at; undefined: nowhere. */
  exploreOf: (name: TotalName) => ExploreLinkOptions | undefined;
}

/** Numbers in one row. */
export function TotalTiles({ figures, exploreOf }: TotalTilesProps) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.row} aria-label={t('totals.totals', 'Totals')}>
      {figures.map((figure) => (
        <TotalTile key={figure.name} figure={figure} explore={exploreOf(figure.name)} />
      ))}
    </ul>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    row: css({
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(124px, 1fr))',
      gap: theme.spacing(0, 0.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    }),
  };
}
