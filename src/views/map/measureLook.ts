import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '../../words';
import { isDrawn } from './countryCodes';
import type { CountryRow } from './countryRow';
import { mapColors } from './mapColors';
import { figureText, figureWords, MAP_FIGURES, type MapFigure } from './mapFigures';
import type { MapFact, MapLook } from './mapLook';
import { mapSteps, stepOf, type MapStep } from './mapSteps';

export interface MeasureLookOptions {
  theme: GrafanaTheme2;
  rows: readonly CountryRow[];
  /** What colours the map. */
  measure: MapFigure;
  /** True: there may be more users than are counted. */
  usersAtLeast: boolean;
  /** The measure's numbers in words; absent: as everywhere in the app. */
  format?: (value: number) => string;
}

/** The map in the colours of a measure, in steps of the numbers that the drawn countries have. */
export function measureLook(options: MeasureLookOptions): MapLook {
  const { theme, rows, measure, usersAtLeast, format = figureWords()[measure].format } = options;
  const { title } = figureWords()[measure];
  const drawn = rows.filter(({ country }) => isDrawn(country));
  const steps = mapSteps(
    measure,
    drawn.flatMap(({ figures }) => figures[measure] ?? [])
  );
  const colors = mapColors(theme, measure);
  const words = ({ from, to }: MapStep) =>
    format(from) === format(to) ? format(from) : `${format(from)} – ${format(to)}`;
  return {
    title,
    colorOf: ({ figures }) => {
      const value = figures[measure];
      return value === undefined ? undefined : colors[stepOf(steps, value)];
    },
    factsOf: (row) => measureFacts(row, usersAtLeast),
    legend: steps.map((step, n) => ({ color: colors[n] ?? '', words: words(step) })),
    none: measure === 'sessions' ? t('map.none', 'none') : t('map.notKnown', 'not known'),
    absent: t('map.noSessions', 'No sessions'),
  };
}

/** All numbers of a country. */
function measureFacts({ figures }: Pick<CountryRow, 'figures'>, usersAtLeast: boolean): MapFact[] {
  return MAP_FIGURES.map((figure) => ({
    figure,
    title: figureWords()[figure].title,
    value: figures[figure],
    text: figureText(figure, figures, { atLeast: figure === 'users' && usersAtLeast }),
  }));
}
