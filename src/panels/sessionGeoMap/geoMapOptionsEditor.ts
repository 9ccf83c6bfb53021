import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '../../words';
import { clickChoices, variableOption } from '../parts/clickEditor';
import type { GeoMapOptions, MapMetric } from './geoMapOptions';

const metrics = (): Array<{ value: MapMetric; label: string }> => [
  { value: 'sessions', label: t('panel.sessions', 'Sessions') },
  { value: 'errors', label: t('panel.errors', 'Errors') },
  { value: 'error_rate', label: t('mapPanel.errorRate', 'Error rate') },
  { value: 'load_time', label: t('mapPanel.loadTime', 'Page load') },
  { value: 'blocking_time', label: t('mapPanel.blockingTime', 'Blocking time') },
  { value: 'frustrations', label: t('panel.frustrations', 'Frustrations') },
];
/** Of a variable's name. */
const EXAMPLE = 'country';

/** The options of the Session geo map, with what they are at first. */
export function geoMapOptionsEditor(builder: PanelOptionsEditorBuilder<GeoMapOptions>): void {
  builder
    .addSelect({
      path: 'colorMetric',
      name: t('mapPanel.colorBy', 'Colour countries by'),
      description: t(
        'mapPanel.colorByHint',
        'With the thresholds of the field; without any, in steps of the numbers that there are.'
      ),
      defaultValue: 'sessions',
      settings: { options: metrics() },
    })
    .addBooleanSwitch({
      path: 'legend',
      name: t('mapPanel.legend', 'Legend'),
      description: t('mapPanel.legendHint', 'The colours in numbers, below the map'),
      defaultValue: true,
    })
    .addSelect({
      path: 'click',
      name: t('mapPanel.click', 'A click on a country'),
      description: t(
        'mapPanel.clickHint',
        'Data links are those of the country’s fields: the first that there is is followed.'
      ),
      defaultValue: 'open',
      settings: { options: clickChoices(t('mapPanel.open', 'Open the sessions from there')) },
    })
    .addTextInput({
      ...variableOption(),
      description: t(
        'mapPanel.variableHint',
        'Name of the dashboard’s variable; its value is the country’s code of two letters.'
      ),
      settings: { placeholder: EXAMPLE },
      showIf: ({ click }) => click === 'variable',
    });
}
