import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import type { CountryRow } from './countryRow';
import { emptyLand, mapColors } from './mapColors';
import { FIGURE_WORDS, type MapMeasure } from './mapFigures';
import { MAP_HEIGHT, MAP_WIDTH } from './mapSize';
import { stepOf, type MapStep } from './mapSteps';
import { MapTooltip } from './MapTooltip';
import { useMapKeyboard } from './useMapKeyboard';
import { WorldCountry } from './WorldCountry';
import { worldShapes, type CountryShape } from './worldShapes';

export interface WorldMapProps {
  rows: CountryRow[];
  measure: MapMeasure;
  steps: MapStep[];
  /** True: there may be more users than are counted. */
  usersAtLeast: boolean;
  isPicked: (country: string) => boolean;
  /** A country with sessions was pressed, or one that is picked. */
  onPick: (country: string) => void;
}

/** The countries, coloured by their numbers. Brings its geometry with it: load it when it is shown. */
export function WorldMap({ rows, measure, steps, usersAtLeast, isPicked, onPick }: WorldMapProps) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const [hovered, setHovered] = useState<CountryShape>();
  const [focused, setFocused] = useState<CountryShape>();
  const shapes = useMemo(() => worldShapes(), []);
  const byCode = useMemo(() => new Map(rows.map((row) => [row.country, row])), [rows]);
  const rowOf = ({ code }: CountryShape) => (code === undefined ? undefined : byCode.get(code));
  const picked = ({ code }: CountryShape) => code !== undefined && isPicked(code);

  const pressable = shapes.filter((shape) => rowOf(shape) ?? picked(shape));
  // In the order of the table, most sessions first; what has none comes last.
  const place = new Map(rows.map(({ country }, index) => [country, index]));
  const order = pressable
    .flatMap(({ code }) => code ?? [])
    .sort((a, b) => (place.get(a) ?? rows.length) - (place.get(b) ?? rows.length));
  const { active, svg, onKeyDown } = useMapKeyboard({
    order,
    current: focused?.code,
    onPick,
    onDismiss: () => {
      setHovered(undefined);
      setFocused(undefined);
    },
  });

  const colors = mapColors(theme, measure);
  const fillOf = (shape: CountryShape) => {
    const value = rowOf(shape)?.figures[measure];
    return (value === undefined ? undefined : colors[stepOf(steps, value)]) ?? emptyLand(theme);
  };
  const shown = hovered ?? focused;
  return (
    <div className={styles.frame}>
      <svg
        ref={svg}
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
        className={styles.map}
        role="group"
        aria-label={`World map, coloured by ${FIGURE_WORDS[measure].title.toLowerCase()}. The table has the same numbers.`}
        onKeyDown={onKeyDown}
        onMouseLeave={() => setHovered(undefined)}
      >
        {shapes.map((shape) => (
          <WorldCountry
            key={shape.code ?? shape.name}
            shape={shape}
            row={rowOf(shape)}
            usersAtLeast={usersAtLeast}
            fill={fillOf(shape)}
            picked={picked(shape)}
            inTabOrder={shape.code === active}
            onPick={onPick}
            onHover={setHovered}
            onFocus={setFocused}
          />
        ))}
        {/* On top of the neighbours, which would cover half of a line. */}
        {shapes.filter(picked).map(({ code, path }) => (
          <path key={code} d={path} className={styles.picked} />
        ))}
        {shown && <path d={shown.path} className={styles.shown} />}
      </svg>
      {shown && (
        <MapTooltip
          name={rowOf(shown)?.name ?? shown.name}
          row={rowOf(shown)}
          usersAtLeast={usersAtLeast}
          at={shown.middle}
        />
      )}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  const line = { fill: 'none', pointerEvents: 'none', vectorEffect: 'non-scaling-stroke' } as const;
  return {
    frame: css({ position: 'relative', width: '100%' }),
    map: css({ display: 'block', width: '100%', aspectRatio: `${MAP_WIDTH} / ${MAP_HEIGHT}` }),
    picked: css({ ...line, stroke: theme.colors.text.primary, strokeWidth: 1.5 }),
    shown: css({ ...line, stroke: theme.colors.text.maxContrast, strokeWidth: 2 }),
  };
}
