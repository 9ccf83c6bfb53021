import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { sessionColumns } from '../../views/sessions/sessionColumns';
import { t } from '../../words';
import { clickChoices, variableOption } from '../parts/clickEditor';
import type { ColorMetric, GridOptions, RowValue } from './gridOptions';

const colors = (): Array<{ value: ColorMetric; label: string }> => [
  { value: 'none', label: t('gridPanel.noColor', 'None') },
  { value: 'errors', label: t('panel.errors', 'Errors') },
  { value: 'frustrations', label: t('panel.frustrations', 'Frustrations') },
  { value: 'load_time', label: t('gridPanel.loadTime', 'Loading time') },
];
const values = (): Array<{ value: RowValue; label: string }> => [
  { value: 'session_id', label: t('panel.sessionId', 'Session id') },
  { value: 'user', label: t('gridPanel.userId', 'User id') },
  { value: 'country', label: t('gridPanel.countryCode', 'Country code') },
  { value: 'browser', label: t('gridPanel.browser', 'Browser') },
  { value: 'release', label: t('gridPanel.release', 'Release') },
];
/** Of a variable's name. */
const EXAMPLE = 'session';

/** The options of the Session grid, with what they are at first. */
export function gridOptionsEditor(builder: PanelOptionsEditorBuilder<GridOptions>): void {
  const columns = sessionColumns({ timeZone: 'utc', date: false, nowMs: 0 });
  builder
    .addMultiSelect({
      path: 'columns',
      name: t('panel.columns', 'Columns'),
      description: t('gridPanel.columnsHint', 'In this order. None chosen: as in the list of sessions.'),
      settings: { options: columns.map(({ id, title }) => ({ value: id, label: title })) },
    })
    .addSelect({
      path: 'colorMetric',
      name: t('gridPanel.colorBy', 'Colour rows by'),
      description: t(
        'gridPanel.colorByHint',
        'With the thresholds of the field; without any, as the list of sessions has it.'
      ),
      defaultValue: 'errors',
      settings: { options: colors() },
    })
    .addSelect({
      path: 'rowClick',
      name: t('panel.rowClick', 'A click on a row'),
      description: t(
        'gridPanel.clickHint',
        'Data links are those of the row’s fields: the first that there is is followed.'
      ),
      defaultValue: 'open',
      settings: { options: clickChoices(t('gridPanel.open', 'Open the session')) },
    })
    .addTextInput({
      ...variableOption(),
      settings: { placeholder: EXAMPLE },
      showIf: ({ rowClick }) => rowClick === 'variable',
    })
    .addSelect({
      path: 'rowValue',
      name: t('panel.variableValue', 'Value of the variable'),
      defaultValue: 'session_id',
      settings: { options: values() },
      showIf: ({ rowClick }) => rowClick === 'variable',
    });
}
