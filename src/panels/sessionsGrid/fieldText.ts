import type { SessionColumn } from '../../data/frames/sessionFields';
import type { SessionRow } from '../../data/frames/sessionTable';
import { fieldColor as colorOf, fieldText as textOf } from '../parts/fieldLook';

/** The text that a field's own unit, decimals or mappings make of a row's value; undefined where nobody set any. */
export function fieldText({ fields, row }: SessionRow, column: SessionColumn): string | undefined {
  return textOf(fields[column], fields[column]?.values[row]);
}

/** The colour that a field's thresholds or mappings give a row's value; undefined where there are none. */
export function fieldColor({ fields, row }: SessionRow, column: SessionColumn): string | undefined {
  return colorOf(fields[column], fields[column]?.values[row]);
}
