import { type DataContextScopedVar, formattedValueToString, type ScopedVars } from '@grafana/data';
import { get } from 'lodash';

/**
 * What a data link may name of the row that it is on: `__data.fields.<name>` and `__value.raw`, `.text`, `.numeric`.
 * @param path as it stands within `${}`
 * @returns undefined where there is no such row or field
 */
export function dataMacro(path: string, scopedVars: ScopedVars): unknown {
  const context = scopedVars.__dataContext as DataContextScopedVar | undefined;
  const { frame, field, rowIndex } = context?.value ?? {};
  if (!frame || !field || rowIndex === undefined) {
    return undefined;
  }
  const value: unknown = field.values[rowIndex];
  const [, name] = /^__data\.fields\.(.+)$/.exec(path) ?? /^__data\.fields\["(.+)"\]$/.exec(path) ?? [];
  if (name !== undefined) {
    return frame.fields.find((one) => one.name === name)?.values[rowIndex] ?? undefined;
  }
  const display = field.display?.(value);
  return get(
    { raw: value, text: display && formattedValueToString(display), numeric: display?.numeric },
    path.replace('__value.', '')
  );
}
