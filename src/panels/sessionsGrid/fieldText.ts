import { formattedValueToString, type DisplayValue, type Field } from '@grafana/data';
import type { SessionRow } from '../../data/frames/sessionTable';
import type { SessionColumn } from '../../data/frames/sessionFields';

/** What Grafana makes of a row's value in a column: text and colour; undefined where the value or the field is not there. */
export function displayOf({ fields, row }: SessionRow, column: SessionColumn): DisplayValue | undefined {
  const field = fields[column];
  const value: unknown = field?.values[row];
  return value === undefined || value === null ? undefined : field?.display?.(value);
}

/** The text that a field's own unit, decimals or mappings make of a row's value; undefined where nobody set any. */
export function fieldText(row: SessionRow, column: SessionColumn): string | undefined {
  const display = isFormatted(row.fields[column]) ? displayOf(row, column) : undefined;
  return display && formattedValueToString(display);
}

/** The colour that a field's thresholds or mappings give a row's value; undefined where there are none. */
export function fieldColor(row: SessionRow, column: SessionColumn): string | undefined {
  const { thresholds, mappings, color } = row.fields[column]?.config ?? {};
  const colored =
    (color?.mode === 'thresholds' && (thresholds?.steps.length ?? 0) > 1) ||
    Boolean(mappings?.length) ||
    Boolean(color?.fixedColor);
  return colored ? displayOf(row, column)?.color : undefined;
}

function isFormatted(field: Field | undefined): boolean {
  const { unit, decimals, mappings } = field?.config ?? {};
  return Boolean(unit) || typeof decimals === 'number' || Boolean(mappings?.length);
}
