import type { GrafanaTheme2 } from '@grafana/data';
import { unitOf, type CountryFields, type CountryFigure } from '../../data/frames/countryTable';
import type { CountryRow } from '../../views/map/countryRow';
import { figureWords } from '../../views/map/mapFigures';
import type { MapLook } from '../../views/map/mapLook';
import { measureLook } from '../../views/map/measureLook';
import { visibleText } from '../../views/text/visibleText';
import { t } from '../../words';
import { thresholdColors } from '../parts/thresholdColors';
import { fieldColor, fieldText, isColored } from '../parts/fieldLook';

/** Characters of a name or a number that a field's configuration makes. */
const SHOWN = 100;

export interface CountryLookOptions {
  theme: GrafanaTheme2;
  rows: readonly CountryRow[];
  fieldOf: CountryFields;
  metric: CountryFigure;
  usersAtLeast: boolean;
}

/** The map of the app as the panel's field configuration wants it: names, units, mappings, and thresholds in the place of its colours. */
export function countryLook({ theme, rows, fieldOf, metric, usersAtLeast }: CountryLookOptions): MapLook {
  const textOf = (figure: CountryFigure, value: number): string | undefined => {
    const text = fieldText(fieldOf[figure], ownValue(figure, fieldOf, value));
    return text === undefined ? undefined : visibleText(text, SHOWN);
  };
  const titleOf = (figure: CountryFigure): string => {
    const name = fieldOf[figure]?.config.displayName;
    return name ? visibleText(name, SHOWN) : figureWords()[figure].title;
  };
  const format = (value: number) => textOf(metric, value) ?? figureWords()[metric].format(value);
  const app = measureLook({ theme, rows, measure: metric, usersAtLeast, format });
  const field = fieldOf[metric];
  const colored = isColored(field);
  return {
    ...app,
    title: titleOf(metric),
    colorOf: (row) => (colored ? fieldColor(field, ownValue(metric, fieldOf, row.figures[metric])) : app.colorOf(row)),
    factsOf: (row) =>
      app
        .factsOf(row)
        .filter(({ figure }) => fieldOf[figure] !== undefined)
        .map((fact) => ({
          ...fact,
          title: titleOf(fact.figure),
          text: (fact.value !== undefined && textOf(fact.figure, fact.value)) || fact.text,
        })),
    legend: field && colored ? thresholdColors(field, theme) : app.legend,
    absent: fieldOf.sessions ? app.absent : t('mapPanel.absent', 'Not in the data'),
  };
}

/** A number in the unit of its column, which thresholds and mappings are in. */
function ownValue(figure: CountryFigure, fieldOf: CountryFields, value: number | undefined): number | undefined {
  return value === undefined ? undefined : value / unitOf(figure, fieldOf[figure]);
}
