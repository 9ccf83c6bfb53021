import type { DataFrame, PanelOptionsEditorBuilder } from '@grafana/data';
import { phaseName, PHASES } from '../../views/waterfall/phaseLook';
import { resourceColumns } from '../../views/waterfall/resourceColumns';
import { spanColumns } from '../../views/waterfall/spanColumns';
import { waterfallAxis } from '../../views/waterfall/waterfallAxis';
import { clickChoices, VARIABLE } from '../parts/clickEditor';
import { readWaterfall } from './readWaterfall';
import type { BarColoring, RowValue, WaterfallOptions } from './waterfallOptions';

const COLORS: Array<{ value: BarColoring; label: string }> = [
  { value: 'phase', label: 'Phase, or service in a trace' },
  { value: 'kind', label: 'Type of resource, or kind of span' },
  { value: 'result', label: 'Failed or not' },
  { value: 'duration', label: 'Duration' },
];
const VALUES: Array<{ value: RowValue; label: string }> = [
  { value: 'trace_id', label: 'Trace id' },
  { value: 'span_id', label: 'Span id' },
  { value: 'session_id', label: 'Session id' },
  { value: 'url', label: 'URL, or name of the span' },
];

/** The options of the Resource waterfall, with what they are at first. Columns and phases are asked for as the data have them. */
export function waterfallOptionsEditor(builder: PanelOptionsEditorBuilder<WaterfallOptions>): void {
  const axis = waterfallAxis([]);
  const choices = (columns: Array<{ id: string; title: string }>) =>
    columns.map(({ id, title }) => ({ value: id, label: title }));
  builder
    .addMultiSelect({
      path: 'columns',
      name: 'Columns',
      description: 'In this order. None chosen: those that there is room for.',
      settings: {
        options: choices(
          resourceColumns({ axis, linesOf: () => undefined, filters: [], onOpenTiming: () => undefined })
        ),
      },
      showIf: (_, data) => !hasSpans(data),
    })
    .addMultiSelect({
      path: 'spanColumns',
      name: 'Columns of a trace',
      description: 'In this order. None chosen: those that there is room for.',
      settings: { options: choices(spanColumns({ axis, startMs: 0, paint: () => '' })) },
      showIf: (_, data) => hasSpans(data),
    })
    .addSelect({
      path: 'colorBy',
      name: 'Colour bars by',
      description: 'Duration: with the thresholds of the field; without any, what takes over a second stands out.',
      defaultValue: 'phase',
      settings: { options: COLORS },
    })
    .addMultiSelect({
      path: 'phases',
      name: 'Phases',
      description: 'That have a colour; the others are grey. None chosen: all of them.',
      settings: { options: PHASES.map((value) => ({ value, label: phaseName(value) })) },
      showIf: ({ colorBy }, data) => colorBy === 'phase' && !hasSpans(data),
    })
    .addSelect({
      path: 'click',
      name: 'A click on a row',
      description:
        'Data links are those of the row’s fields: the first that there is is followed. A bar opens its timing.',
      defaultValue: 'open',
      settings: { options: clickChoices('Open the session there') },
    })
    .addTextInput({
      ...VARIABLE,
      settings: { placeholder: 'trace' },
      showIf: ({ click }) => click === 'variable',
    })
    .addSelect({
      path: 'rowValue',
      name: 'Value of the variable',
      defaultValue: 'trace_id',
      settings: { options: VALUES },
      showIf: ({ click }) => click === 'variable',
    });
}

/** Several options ask this of the same data whenever the editor is drawn. */
const known = new WeakMap<DataFrame[], boolean>();

function hasSpans(data: DataFrame[] = []): boolean {
  const has = known.get(data) ?? readWaterfall(data).rows?.kind === 'spans';
  known.set(data, has);
  return has;
}
