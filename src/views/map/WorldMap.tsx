import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useCallback, useMemo, useState } from 'react';
import { inSentence, t } from '../../words';
import type { CountryRow } from './countryRow';
import { emptyLand } from './mapColors';
import type { MapLook } from './mapLook';
import { MAP_HEIGHT, MAP_WIDTH } from './mapSize';
import { MapTooltip } from './MapTooltip';
import { shapeName } from './shapeName';
import { useMapKeyboard } from './useMapKeyboard';
import { WorldCountry } from './WorldCountry';
import { worldShapes, type CountryShape } from './worldShapes';

export interface WorldMapProps {
  rows: CountryRow[];
  look: MapLook;
  isPicked: (country: string) => boolean;
  /** A country with sessions was pressed, or one that is picked. Absent: a press does nothing. */
  onPick?: (country: string, how: { newTab: boolean }) => void;
  /** A sentence more about the map, for a screen reader. */
  hint?: string;
  /** The numbers hang over the page, not over the map: for a map in a box that would cut them off. */
  floating?: boolean;
}

/** The countries, coloured by their numbers. Brings its geometry with it: load it when it is shown. */
export function WorldMap({ rows, look, isPicked, onPick, hint = '', floating = false }: WorldMapProps) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const [hovered, setHovered] = useState<CountryShape>();
  const [focused, setFocused] = useState<CountryShape>();
  const shapes = useMemo(() => worldShapes(), []);
  const byCode = useMemo(() => new Map(rows.map((row) => [row.country, row])), [rows]);
  const rowOf = ({ code }: CountryShape) => (code === undefined ? undefined : byCode.get(code));
  const picked = ({ code }: CountryShape) => code !== undefined && isPicked(code);

  const dismiss = useCallback(() => {
    setHovered(undefined);
    setFocused(undefined);
  }, []);

  const pressable = shapes.filter((shape) => rowOf(shape) ?? picked(shape));
  // In the order of the table, most sessions first; what has none comes last.
  const place = new Map(rows.map(({ country }, index) => [country, index]));
  const order = pressable
    .flatMap(({ code }) => code ?? [])
    .sort((a, b) => (place.get(a) ?? rows.length) - (place.get(b) ?? rows.length));
  const { active, svg, onKeyDown } = useMapKeyboard({
    order,
    current: focused?.code,
    onPick: (country) => onPick?.(country, { newTab: false }),
    onDismiss: dismiss,
  });

  const factsOf = (shape: CountryShape) => {
    const row = rowOf(shape);
    return row ? look.factsOf(row) : [];
  };
  const fillOf = (shape: CountryShape) => {
    const row = rowOf(shape);
    return (row && look.colorOf(row)) ?? emptyLand(theme);
  };
  const shown = hovered ?? focused;
  return (
    <div className={styles.frame}>
      <svg
        ref={svg}
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
        className={styles.map}
        role="group"
        aria-label={`${t('map.label', 'World map, coloured by {{figure}}.', { figure: inSentence(look.title) })} ${hint}`.trim()}
        onKeyDown={onKeyDown}
        onMouseLeave={() => setHovered(undefined)}
      >
        {shapes.map((shape) => (
          <WorldCountry
            key={shape.code ?? shape.name}
            shape={shape}
            row={rowOf(shape)}
            facts={factsOf(shape)}
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
          name={rowOf(shown)?.name ?? shapeName(shown)}
          row={rowOf(shown)}
          facts={factsOf(shown)}
          absent={look.absent}
          at={shown.middle}
          over={floating ? svg : undefined}
          onDismiss={dismiss}
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
