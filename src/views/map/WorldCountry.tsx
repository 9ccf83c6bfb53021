import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { inSentence, t } from '../../words';
import type { CountryRow } from './countryRow';
import type { MapFact } from './mapLook';
import { shapeName } from './shapeName';
import type { CountryShape } from './worldShapes';

export interface WorldCountryProps {
  shape: CountryShape;
  /** Absent: it has no sessions. */
  row?: CountryRow;
  /** Its numbers; none where it has no sessions. */
  facts: MapFact[];
  fill: string;
  picked: boolean;
  /** The one country that Tab reaches. */
  inTabOrder: boolean;
  /** Absent: nothing happens. */
  onPick?: (country: string, how: { newTab: boolean }) => void;
  onHover: (shape: CountryShape) => void;
  onFocus: (shape: CountryShape | undefined) => void;
}

/** One country: a button where there is something to do with it, else only land. */
export function WorldCountry(props: WorldCountryProps) {
  const { shape, row, facts, fill, picked, inTabOrder, onPick, onHover, onFocus } = props;
  const styles = useStyles2(getStyles);
  const { code, path } = shape;
  const attributes = {
    d: path,
    fill,
    'data-testid': code && `map-country-${code}`,
    'data-country': code,
    onMouseEnter: () => onHover(shape),
  };
  if (code === undefined || !(row ?? picked)) {
    return <path {...attributes} className={styles.land} aria-hidden="true" />;
  }
  return (
    <path
      {...attributes}
      className={cx(styles.country, onPick && styles.pressable)}
      role={onPick ? 'button' : 'img'}
      tabIndex={inTabOrder ? 0 : -1}
      aria-pressed={onPick && picked}
      aria-label={
        row
          ? factsInWords(row, facts)
          : t('map.noSessionsIn', '{{country}}: no sessions', { country: shapeName(shape) })
      }
      onClick={onPick && ((event) => onPick(code, { newTab: event.ctrlKey || event.metaKey }))}
      onFocus={() => onFocus(shape)}
      onBlur={() => onFocus(undefined)}
    />
  );
}

function factsInWords({ name }: CountryRow, facts: MapFact[]): string {
  const known = facts.filter(({ value }) => value !== undefined);
  return `${name}: ${known.map(({ title, text }) => `${inSentence(title)} ${text}`).join(', ')}`;
}

function getStyles(theme: GrafanaTheme2) {
  const land = {
    stroke: theme.colors.background.primary,
    strokeWidth: 0.5,
    vectorEffect: 'non-scaling-stroke',
  } as const;
  return {
    land: css(land),
    // The map draws what is in focus with a line on top.
    country: css({ ...land, '&:focus': { outline: 'none' } }),
    pressable: css({ cursor: 'pointer' }),
  };
}
