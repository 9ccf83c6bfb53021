import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Toggletip, useStyles2 } from '@grafana/ui';
import React from 'react';
import { ExploreLink } from '../explore/ExploreLink';
import type { ExploreLinkOptions } from '../explore/exploreUrl';
import { t } from '../../words';
import { TotalChange } from './TotalChange';
import type { TotalFigure } from './totalFigure';
import { totalWords } from './totalWords';

const NOT_KNOWN = '–';

export interface TotalTileProps {
  figure: TotalFigure;
  /** Where its query can be looked at; absent: nowhere. */
  explore?: ExploreLinkOptions;
}

/** One number with its name and its change; pressed, it says how it is computed. */
export function TotalTile({ figure, explore }: TotalTileProps) {
  const styles = useStyles2(getStyles);
  const { name, value, before, atLeast, ofLoaded, remarks } = figure;
  const { title, format, computed } = totalWords(name);
  return (
    <li
      className={styles.tile}
      data-testid={`total-${name}`}
      data-value={value}
      data-before={before}
      data-at-least={atLeast || undefined}
      data-of-loaded={ofLoaded || undefined}
    >
      <Toggletip
        title={title}
        placement="bottom-start"
        content={
          <div data-testid={`total-${name}-computed`}>
            {[computed, ...remarks].map((sentence) => (
              <p key={sentence} className={styles.sentence}>
                {sentence}
              </p>
            ))}
            {explore && (
              <ExploreLink link={explore} testId={`total-${name}-explore`}>
                {t('totals.explore', 'Query in Explore')}
              </ExploreLink>
            )}
          </div>
        }
      >
        <button type="button" className={styles.button} title={t('totals.howComputed', 'How it is computed')}>
          <span className={styles.title}>{title}</span>
          <span className={styles.value}>
            {atLeast && value !== undefined && (
              <span className={styles.atLeast}>{t('totals.atLeast', 'at least')} </span>
            )}
            {value === undefined ? NOT_KNOWN : format(value)}
          </span>
          <span className={styles.change}>
            <TotalChange figure={figure} />
          </span>
        </button>
      </Toggletip>
    </li>
  );
}

function getStyles(theme: GrafanaTheme2) {
  const line = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: '100%' } as const;
  const small = { fontSize: theme.typography.bodySmall.fontSize };
  return {
    tile: css({ minWidth: 0, position: 'relative' }),
    button: css({
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      width: '100%',
      padding: theme.spacing(0.5, 1),
      border: 0,
      borderRadius: theme.shape.radius.default,
      background: 'none',
      color: theme.colors.text.primary,
      textAlign: 'left',
      '&:hover': { background: theme.colors.action.hover },
      '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    }),
    title: css({ ...line, ...small, color: theme.colors.text.secondary }),
    value: css({
      ...line,
      fontSize: theme.typography.h4.fontSize,
      fontWeight: theme.typography.fontWeightMedium,
      fontVariantNumeric: 'tabular-nums',
    }),
    atLeast: css({ ...small, fontWeight: theme.typography.fontWeightRegular, color: theme.colors.text.secondary }),
    change: css({ ...line, ...small, minHeight: '1.5em', fontVariantNumeric: 'tabular-nums' }),
    sentence: css({ maxWidth: 320, margin: theme.spacing(0, 0, 1) }),
  };
}
