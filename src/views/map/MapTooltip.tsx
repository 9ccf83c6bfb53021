import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { CountryRow } from './countryRow';
import { figureText, FIGURE_WORDS, MAP_FIGURES } from './mapFigures';
import { MAP_HEIGHT, MAP_WIDTH } from './mapSize';

export interface MapTooltipProps {
  /** Of the country, where it has no sessions too. */
  name: string;
  row?: CountryRow;
  /** True: there may be more users than are counted. */
  usersAtLeast: boolean;
  /** Where the country is, in units of the map. */
  at: { x: number; y: number };
}

/** The numbers of a country, beside it. */
export function MapTooltip({ name, row, usersAtLeast, at }: MapTooltipProps) {
  const styles = useStyles2(getStyles);
  const right = at.x < MAP_WIDTH / 2;
  const below = at.y < MAP_HEIGHT / 2;
  return (
    <div
      className={styles.box}
      data-testid="map-tooltip"
      style={{
        left: `${(at.x / MAP_WIDTH) * 100}%`,
        top: `${(at.y / MAP_HEIGHT) * 100}%`,
        transform: `translate(${right ? '16px' : 'calc(-100% - 16px)'}, ${below ? '0' : '-100%'})`,
      }}
    >
      <div className={styles.title}>
        <bdi>{name}</bdi>
        {row?.derived && '*'}
      </div>
      {row ? (
        <dl className={styles.figures}>
          {MAP_FIGURES.map((figure) => (
            <React.Fragment key={figure}>
              <dt>{FIGURE_WORDS[figure].title}</dt>
              <dd className={styles.value} data-figure={figure} data-value={row.figures[figure]}>
                {figureText(figure, row.figures, { atLeast: figure === 'users' && usersAtLeast })}
              </dd>
            </React.Fragment>
          ))}
        </dl>
      ) : (
        'No sessions'
      )}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    box: css({
      position: 'absolute',
      zIndex: theme.zIndex.tooltip,
      pointerEvents: 'none',
      padding: theme.spacing(0.75, 1),
      background: theme.colors.background.elevated,
      border: `1px solid ${theme.colors.border.medium}`,
      borderRadius: theme.shape.radius.default,
      boxShadow: theme.shadows.z2,
      fontSize: theme.typography.bodySmall.fontSize,
      whiteSpace: 'nowrap',
    }),
    title: css({ fontWeight: theme.typography.fontWeightMedium }),
    figures: css({
      display: 'grid',
      gridTemplateColumns: 'auto auto',
      gap: theme.spacing(0, 2),
      margin: theme.spacing(0.25, 0, 0),
      fontVariantNumeric: 'tabular-nums',
      '& dt': { fontWeight: theme.typography.fontWeightRegular, color: theme.colors.text.secondary },
    }),
    value: css({ margin: 0, textAlign: 'right' }),
  };
}
