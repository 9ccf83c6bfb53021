import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { clickChoices, VARIABLE } from '../parts/clickEditor';
import type { GeoMapOptions, MapMetric } from './geoMapOptions';

const METRICS: Array<{ value: MapMetric; label: string }> = [
  { value: 'sessions', label: 'Sessions' },
  { value: 'errors', label: 'Errors' },
  { value: 'error_rate', label: 'Error rate' },
  { value: 'load_time', label: 'Page load' },
  { value: 'blocking_time', label: 'Blocking time' },
  { value: 'frustrations', label: 'Frustrations' },
];

/** The options of the Session geo map, with what they are at first. */
export function geoMapOptionsEditor(builder: PanelOptionsEditorBuilder<GeoMapOptions>): void {
  builder
    .addSelect({
      path: 'colorMetric',
      name: 'Colour countries by',
      description: 'With the thresholds of the field; without any, in steps of the numbers that there are.',
      defaultValue: 'sessions',
      settings: { options: METRICS },
    })
    .addBooleanSwitch({
      path: 'legend',
      name: 'Legend',
      description: 'The colours in numbers, below the map',
      defaultValue: true,
    })
    .addSelect({
      path: 'click',
      name: 'A click on a country',
      description: 'Data links are those of the country’s fields: the first that there is is followed.',
      defaultValue: 'open',
      settings: { options: clickChoices('Open the sessions from there') },
    })
    .addTextInput({
      ...VARIABLE,
      description: `${VARIABLE.description}; its value is the country’s code of two letters.`,
      settings: { placeholder: 'country' },
      showIf: ({ click }) => click === 'variable',
    });
}
