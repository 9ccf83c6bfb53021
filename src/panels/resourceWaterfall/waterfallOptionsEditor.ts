import type { DataFrame, PanelOptionsEditorBuilder } from '@grafana/data';
import { phaseName, PHASES } from '../../views/waterfall/phaseLook';
import { resourceColumns } from '../../views/waterfall/resourceColumns';
import { spanColumns } from '../../views/waterfall/spanColumns';
import { waterfallAxis } from '../../views/waterfall/waterfallAxis';
import { t } from '../../words';
import { clickChoices, variableOption } from '../parts/clickEditor';
import { readWaterfall } from './readWaterfall';
import type { BarColoring, RowValue, WaterfallOptions } from './waterfallOptions';

const colors = (): Array<{ value: BarColoring; label: string }> => [
  { value: 'phase', label: t('waterfallPanel.byPhase', 'Phase, or service in a trace') },
  { value: 'kind', label: t('waterfallPanel.byKind', 'Type of resource, or kind of span') },
  { value: 'result', label: t('waterfallPanel.byResult', 'Failed or not') },
  { value: 'duration', label: t('waterfallPanel.byDuration', 'Duration') },
];
const values = (): Array<{ value: RowValue; label: string }> => [
  { value: 'trace_id', label: t('waterfallPanel.traceId', 'Trace id') },
  { value: 'span_id', label: t('waterfallPanel.spanId', 'Span id') },
  { value: 'session_id', label: t('panel.sessionId', 'Session id') },
  { value: 'url', label: t('waterfallPanel.url', 'URL, or name of the span') },
];

/** Of a variable's name. */
const EXAMPLE = 'trace';

/** The options of the Resource waterfall, with what they are at first. Columns and phases are asked for as the data have them. */
export function waterfallOptionsEditor(builder: PanelOptionsEditorBuilder<WaterfallOptions>): void {
  const axis = waterfallAxis([]);
  const choices = (columns: Array<{ id: string; title: string }>) =>
    columns.map(({ id, title }) => ({ value: id, label: title }));
  builder
    .addMultiSelect({
      path: 'columns',
      name: t('panel.columns', 'Columns'),
      description: t('waterfallPanel.columnsHint', 'In this order. None chosen: those that there is room for.'),
      settings: {
        options: choices(
          resourceColumns({ axis, linesOf: () => undefined, filters: [], onOpenTiming: () => undefined })
        ),
      },
      showIf: (_, data) => !hasSpans(data),
    })
    .addMultiSelect({
      path: 'spanColumns',
      name: t('waterfallPanel.spanColumns', 'Columns of a trace'),
      description: t('waterfallPanel.columnsHint', 'In this order. None chosen: those that there is room for.'),
      settings: { options: choices(spanColumns({ axis, startMs: 0, paint: () => '' })) },
      showIf: (_, data) => hasSpans(data),
    })
    .addSelect({
      path: 'colorBy',
      name: t('waterfallPanel.colorBy', 'Colour bars by'),
      description: t(
        'waterfallPanel.colorByHint',
        'Duration: with the thresholds of the field; without any, what takes over a second stands out.'
      ),
      defaultValue: 'phase',
      settings: { options: colors() },
    })
    .addMultiSelect({
      path: 'phases',
      name: t('waterfallPanel.phases', 'Phases'),
      description: t('waterfallPanel.phasesHint', 'That have a colour; the others are grey. None chosen: all of them.'),
      settings: { options: PHASES.map((value) => ({ value, label: phaseName(value) })) },
      showIf: ({ colorBy }, data) => colorBy === 'phase' && !hasSpans(data),
    })
    .addSelect({
      path: 'click',
      name: t('panel.rowClick', 'A click on a row'),
      description: t(
        'waterfallPanel.clickHint',
        'Data links are those of the row’s fields: the first that there is is followed. A bar opens its timing.'
      ),
      defaultValue: 'open',
      settings: { options: clickChoices(t('panel.openThere', 'Open the session there')) },
    })
    .addTextInput({
      ...variableOption(),
      settings: { placeholder: EXAMPLE },
      showIf: ({ click }) => click === 'variable',
    })
    .addSelect({
      path: 'rowValue',
      name: t('panel.variableValue', 'Value of the variable'),
      defaultValue: 'trace_id',
      settings: { options: values() },
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
