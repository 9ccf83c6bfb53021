import type { DataFrame, Field } from '@grafana/data';

/**
 * The fields of a frame by the columns of a table, each of which may have other names. Case, dots, dashes and spaces of a name do not
 * matter: `session.id` is `session_id`.
 * @param columns the other names, by the name of the column
 */
export function namedFields<Column extends string>(
  frame: DataFrame,
  columns: Readonly<Record<Column, readonly string[]>>
): Partial<Record<Column, Field>> {
  const byName = new Map(frame.fields.map((field) => [field.name.toLowerCase().replace(/[.\s-]/g, '_'), field]));
  const names = Object.keys(columns) as Column[];
  const found = names.map((name) => [name, [name, ...columns[name]].map((one) => byName.get(one)).find(Boolean)]);
  return Object.fromEntries(found.filter(([, field]) => field !== undefined)) as Partial<Record<Column, Field>>;
}
