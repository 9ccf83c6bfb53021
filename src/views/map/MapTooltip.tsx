import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Portal, useStyles2 } from '@grafana/ui';
import React, { useEffect, type RefObject } from 'react';
import type { CountryRow } from './countryRow';
import type { MapFact } from './mapLook';
import { MAP_HEIGHT, MAP_WIDTH } from './mapSize';

export interface MapTooltipProps {
  /** Of the country, where it has no sessions too. */
  name: string;
  row?: CountryRow;
  facts: MapFact[];
  /** Said where there is no row. */
  absent: string;
  /** Where the country is, in units of the map. */
  at: { x: number; y: number };
  /** The map, where the numbers hang over the page and not within the map's box. */
  over?: RefObject<SVGSVGElement | null>;
  /** The map was scrolled away from below the numbers. */
  onDismiss: () => void;
}

/** The numbers of a country, beside it. */
export function MapTooltip({ name, row, facts, absent, at, over, onDismiss }: MapTooltipProps) {
  const styles = useStyles2(getStyles);
  const { left, top, right, below } = over?.current ? placeOnPage(at, over.current) : placeOnMap(at);
  useEffect(() => {
    if (over) {
      document.addEventListener('scroll', onDismiss, true);
      return () => document.removeEventListener('scroll', onDismiss, true);
    }
    return undefined;
  }, [over, onDismiss]);
  const box = (
    <div
      className={cx(styles.box, over && styles.floating)}
      data-testid="map-tooltip"
      style={{
        left,
        top,
        transform: `translate(${right ? '16px' : 'calc(-100% - 16px)'}, ${below ? '0' : '-100%'})`,
      }}
    >
      <div className={styles.title}>
        <bdi>{name}</bdi>
        {row?.derived && '*'}
      </div>
      {row ? (
        <dl className={styles.figures}>
          {facts.map(({ figure, title, value, text }) => (
            <React.Fragment key={figure}>
              <dt>{title}</dt>
              <dd className={styles.value} data-figure={figure} data-value={value}>
                {text}
              </dd>
            </React.Fragment>
          ))}
        </dl>
      ) : (
        absent
      )}
    </div>
  );
  return over ? <Portal>{box}</Portal> : box;
}

interface Place {
  left: string | number;
  top: string | number;
  /** Of the country, not left of it. */
  right: boolean;
  below: boolean;
}

function placeOnMap({ x, y }: MapTooltipProps['at']): Place {
  const [left, top] = [`${(x / MAP_WIDTH) * 100}%`, `${(y / MAP_HEIGHT) * 100}%`];
  return { left, top, right: x < MAP_WIDTH / 2, below: y < MAP_HEIGHT / 2 };
}

function placeOnPage({ x, y }: MapTooltipProps['at'], map: SVGSVGElement): Place {
  const box = map.getBoundingClientRect();
  const left = box.left + (x / MAP_WIDTH) * box.width;
  const top = box.top + (y / MAP_HEIGHT) * box.height;
  return { left, top, right: left < window.innerWidth / 2, below: top < window.innerHeight / 2 };
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
    floating: css({ position: 'fixed' }),
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
