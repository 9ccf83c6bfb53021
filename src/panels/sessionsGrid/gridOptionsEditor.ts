import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { sessionColumns } from '../../views/sessions/sessionColumns';
import { clickChoices, VARIABLE } from '../parts/clickEditor';
import type { ColorMetric, GridOptions, RowValue } from './gridOptions';

const COLORS: Array<{ value: ColorMetric; label: string }> = [
  { value: 'none', label: 'None' },
  { value: 'errors', label: 'Errors' },
  { value: 'frustrations', label: 'Frustrations' },
  { value: 'load_time', label: 'Loading time' },
];
const VALUES: Array<{ value: RowValue; label: string }> = [
  { value: 'session_id', label: 'Session id' },
  { value: 'user', label: 'User id' },
  { value: 'country', label: 'Country code' },
  { value: 'browser', label: 'Browser' },
  { value: 'release', label: 'Release' },
];

/** The options of the Session grid, with what they are at first. */
export function gridOptionsEditor(builder: PanelOptionsEditorBuilder<GridOptions>): void {
  const columns = sessionColumns({ timeZone: 'utc', date: false, nowMs: 0 });
  builder
    .addMultiSelect({
      path: 'columns',
      name: 'Columns',
      description: 'In this order. None chosen: as in the list of sessions.',
      settings: { options: columns.map(({ id, title }) => ({ value: id, label: title })) },
    })
    .addSelect({
      path: 'colorMetric',
      name: 'Colour rows by',
      description: 'With the thresholds of the field; without any, as the list of sessions has it.',
      defaultValue: 'errors',
      settings: { options: COLORS },
    })
    .addSelect({
      path: 'rowClick',
      name: 'A click on a row',
      description: 'Data links are those of the row’s fields: the first that there is is followed.',
      defaultValue: 'open',
      settings: { options: clickChoices('Open the session') },
    })
    .addTextInput({
      ...VARIABLE,
      settings: { placeholder: 'session' },
      showIf: ({ rowClick }) => rowClick === 'variable',
    })
    .addSelect({
      path: 'rowValue',
      name: 'Value of the variable',
      defaultValue: 'session_id',
      settings: { options: VALUES },
      showIf: ({ rowClick }) => rowClick === 'variable',
    });
}
