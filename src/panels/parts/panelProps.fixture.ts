import {
  createTheme,
  dataLinksOverrideProcessor,
  dateTime,
  displayNameOverrideProcessor,
  EventBusSrv,
  type FieldConfigPropertyItem,
  type FieldConfigSource,
  getDisplayProcessor,
  identityOverrideProcessor,
  LoadingState,
  numberOverrideProcessor,
  type PanelData,
  type PanelProps,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  stringOverrideProcessor,
  type DataFrame,
} from '@grafana/data';

const PROCESSORS: Record<string, FieldConfigPropertyItem['process']> = {
  unit: stringOverrideProcessor as FieldConfigPropertyItem['process'],
  decimals: numberOverrideProcessor,
  displayName: displayNameOverrideProcessor,
  thresholds: identityOverrideProcessor,
  color: identityOverrideProcessor,
  mappings: identityOverrideProcessor,
  links: dataLinksOverrideProcessor,
};

/** What Grafana registers before it loads a panel: the field options that overrides can set, and editors of options. */
export function registerGrafanaOptions(): void {
  const nothing = () => null;
  standardFieldConfigEditorRegistry.setInit(() =>
    Object.entries(PROCESSORS).map(([id, process]) => ({
      id,
      path: id,
      name: id,
      editor: nothing,
      override: nothing,
      process,
      shouldApply: () => true,
    }))
  );
  standardEditorsRegistry.setInit(() =>
    ['select', 'multi-select', 'text', 'boolean'].map((id) => ({ id, name: id, editor: nothing }))
  );
}

export const THEME = createTheme();
const at = (ms: number) => dateTime(ms);
/** An hour around the recorded sessions. */
export const RANGE = {
  from: at(1795564000000),
  to: at(1795567600000),
  raw: { from: at(1795564000000), to: at(1795567600000) },
};

export const NO_CONFIG: FieldConfigSource = { defaults: {}, overrides: [] };

/** An override of one field by its name, of one property. */
export function override(field: string, id: string, value: unknown): FieldConfigSource {
  return {
    defaults: {},
    overrides: [{ matcher: { id: 'byName', options: field }, properties: [{ id, value }] }],
  };
}

/** Fields as Grafana hands them over: with their display processors. */
export function displayed(frame: DataFrame): DataFrame {
  const fields = frame.fields.map((field) => ({ ...field, display: getDisplayProcessor({ field, theme: THEME }) }));
  return { ...frame, fields };
}

/** What a test changes of what a panel is handed, beside its options. */
export interface Shown {
  data?: Partial<PanelData>;
  fieldConfig?: FieldConfigSource;
  replaceVariables?: (text: string) => string;
}

/** Everything that Grafana hands to a panel. */
export function panelProps<T>(
  options: T,
  { data, ...more }: Partial<Omit<PanelProps<T>, 'data'>> & { data?: Partial<PanelData> } = {}
): PanelProps<T> {
  return {
    id: 1,
    data: { state: LoadingState.Done, series: [], timeRange: RANGE, ...data },
    timeRange: RANGE,
    timeZone: 'utc',
    options,
    transparent: false,
    width: 900,
    height: 400,
    fieldConfig: NO_CONFIG,
    renderCounter: 0,
    title: 'Panel',
    eventBus: new EventBusSrv(),
    onOptionsChange: jest.fn(),
    onFieldConfigChange: jest.fn(),
    replaceVariables: (text) => text,
    onChangeTimeRange: jest.fn(),
    ...more,
  };
}
