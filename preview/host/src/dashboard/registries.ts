import {
  booleanOverrideProcessor,
  dataLinksOverrideProcessor,
  displayNameOverrideProcessor,
  type FieldConfigPropertyItem,
  FieldConfigProperty,
  identityOverrideProcessor,
  numberOverrideProcessor,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  stringOverrideProcessor,
  thresholdsOverrideProcessor,
  unitOverrideProcessor,
  valueMappingsOverrideProcessor,
} from '@grafana/data';
import { EDITORS, NoEditor } from './editors';

/** How each of Grafana's standard field options takes its value from an override. */
const FIELD_OPTIONS: Array<[id: FieldConfigProperty, process: FieldConfigPropertyItem['process']]> = [
  [FieldConfigProperty.Unit, unitOverrideProcessor as FieldConfigPropertyItem['process']],
  [FieldConfigProperty.Decimals, numberOverrideProcessor],
  [FieldConfigProperty.Min, numberOverrideProcessor],
  [FieldConfigProperty.Max, numberOverrideProcessor],
  [FieldConfigProperty.DisplayName, displayNameOverrideProcessor],
  [FieldConfigProperty.NoValue, stringOverrideProcessor],
  [FieldConfigProperty.Color, identityOverrideProcessor],
  [FieldConfigProperty.Thresholds, thresholdsOverrideProcessor],
  [FieldConfigProperty.Mappings, valueMappingsOverrideProcessor],
  [FieldConfigProperty.Links, dataLinksOverrideProcessor],
  [FieldConfigProperty.Filterable, booleanOverrideProcessor],
];

/** Tells Grafana's packages what a panel's options are edited with, and which options every field has. Called once. */
export function setupRegistries(): void {
  standardEditorsRegistry.setInit(() => EDITORS);
  standardFieldConfigEditorRegistry.setInit(() =>
    FIELD_OPTIONS.map(([id, process]): FieldConfigPropertyItem => ({
      id,
      path: id,
      name: id,
      editor: NoEditor,
      override: NoEditor,
      process,
      shouldApply: () => true,
    }))
  );
}
