import type { GridColumn } from './gridColumn';

/** How a person has arranged a grid's columns; what is absent is as the columns say. */
export interface GridLayout {
  /** Ids in order. Columns that are not named (newer ones, say) follow in their own order. */
  order?: string[];
  /** By id: whether a column is shown, where that was chosen. */
  visibility?: Record<string, boolean>;
  /** By id: widths in px, where they were chosen. */
  widths?: Record<string, number>;
}

/** Narrowest and widest that a column can be made, in px. */
const NARROWEST = 40;
const WIDEST = 1200;

/** A width within the bounds, in whole px. */
export function boundedWidth(px: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, px)));
}

/** By id: whether a column is shown. Where none would be, those that are shown at first. */
export function visibilityOf(
  columns: ReadonlyArray<Pick<GridColumn<never>, 'id' | 'hidden'>>,
  chosen: Readonly<Record<string, boolean>> = {}
): Record<string, boolean> {
  const shown = (id: string, hidden = false) => (Object.hasOwn(chosen, id) ? chosen[id] === true : !hidden);
  const visibility = Object.fromEntries(columns.map(({ id, hidden }) => [id, shown(id, hidden)]));
  return Object.values(visibility).includes(true)
    ? visibility
    : Object.fromEntries(columns.map(({ id, hidden }) => [id, !hidden]));
}

/** Ids of the columns that are shown, in order: as a grid with this layout shows them. */
export function shownColumnIds(
  columns: ReadonlyArray<Pick<GridColumn<never>, 'id' | 'hidden'>>,
  { order = [], visibility }: GridLayout
): string[] {
  const shown = visibilityOf(columns, visibility);
  const ids = columns.map(({ id }) => id);
  const named = order.filter((id) => ids.includes(id));
  return [...new Set([...named, ...ids])].filter((id) => shown[id]);
}

/**
 * @param ids all columns in their order
 * @param id the one to move
 * @param to the index that it shall have
 */
export function movedColumn(ids: readonly string[], id: string, to: number): string[] {
  const others = ids.filter((other) => other !== id);
  const at = Math.max(0, Math.min(others.length, to));
  return [...others.slice(0, at), id, ...others.slice(at)];
}
