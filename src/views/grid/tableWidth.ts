/**
 * The least width of a table (px): what its columns need at their narrowest, nothing for one that is a mere share. Below
 * it the table scrolls sideways; above it the columns share the room.
 */
export function tableWidth(columns: ReadonlyArray<{ width: string }>): number {
  return columns.reduce((sum, { width }) => sum + Number(/^(?:minmax\()?\s*(\d+)px/.exec(width)?.[1] ?? 0), 0);
}
