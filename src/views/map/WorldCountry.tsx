import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { CountryRow } from './countryRow';
import { figureText, FIGURE_WORDS, MAP_FIGURES } from './mapFigures';
import type { CountryShape } from './worldShapes';

export interface WorldCountryProps {
  shape: CountryShape;
  /** Absent: it has no sessions. */
  row?: CountryRow;
  usersAtLeast: boolean;
  fill: string;
  picked: boolean;
  /** The one country that Tab reaches. */
  inTabOrder: boolean;
  onPick: (country: string) => void;
  onHover: (shape: CountryShape) => void;
  onFocus: (shape: CountryShape | undefined) => void;
}

/** One country: a button where there is something to filter by, else only land. */
export function WorldCountry(props: WorldCountryProps) {
  const { shape, row, usersAtLeast, fill, picked, inTabOrder, onPick, onHover, onFocus } = props;
  const styles = useStyles2(getStyles);
  const { code, path, name } = shape;
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
      className={styles.country}
      role="button"
      tabIndex={inTabOrder ? 0 : -1}
      aria-pressed={picked}
      aria-label={row ? figuresInWords(row, usersAtLeast) : `${name}: no sessions`}
      onClick={() => onPick(code)}
      onFocus={() => onFocus(shape)}
      onBlur={() => onFocus(undefined)}
    />
  );
}

function figuresInWords({ name, figures }: CountryRow, usersAtLeast: boolean): string {
  const parts = MAP_FIGURES.filter((figure) => figures[figure] !== undefined).map(
    (figure) =>
      `${FIGURE_WORDS[figure].title.toLowerCase()} ${figureText(figure, figures, { atLeast: figure === 'users' && usersAtLeast })}`
  );
  return `${name}: ${parts.join(', ')}`;
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
    country: css({ ...land, cursor: 'pointer', '&:focus': { outline: 'none' } }),
  };
}
