import { formattedValueToString, type Field } from '@grafana/data';

/** The text that a field's own unit, decimals or mappings make of a value; undefined where nobody set any, or there is no value. */
export function fieldText(field: Field | undefined, value: unknown): string | undefined {
  const { unit, decimals, mappings } = field?.config ?? {};
  const formatted = Boolean(unit) || typeof decimals === 'number' || Boolean(mappings?.length);
  const display = formatted && isThere(value) ? field?.display?.(value) : undefined;
  return display && formattedValueToString(display);
}

/** The colour that a field's thresholds or mappings give a value; undefined where there are none, or no value. */
export function fieldColor(field: Field | undefined, value: unknown): string | undefined {
  return isColored(field) && isThere(value) ? field?.display?.(value).color : undefined;
}

/** Whether a field has colours of its own: a single step is no threshold. */
export function isColored(field: Field | undefined): boolean {
  const { mappings, color } = field?.config ?? {};
  return hasThresholds(field) || Boolean(mappings?.length) || Boolean(color?.fixedColor);
}

/** Whether a field's thresholds give it colours. */
export function hasThresholds(field: Field | undefined): boolean {
  const { thresholds, color } = field?.config ?? {};
  return color?.mode === 'thresholds' && (thresholds?.steps.length ?? 0) > 1;
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}
