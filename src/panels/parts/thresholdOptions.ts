import { FieldColorModeId, FieldConfigProperty, ThresholdsMode } from '@grafana/data';

/** Field options of a panel that colours by thresholds. A single step is none: the panel then has colours of its own. */
export const THRESHOLD_OPTIONS = {
  [FieldConfigProperty.Color]: { defaultValue: { mode: FieldColorModeId.Thresholds } },
  [FieldConfigProperty.Thresholds]: {
    defaultValue: { mode: ThresholdsMode.Absolute, steps: [{ value: -Infinity, color: 'text' }] },
  },
};
