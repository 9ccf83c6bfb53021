import { boundedWidth, shownColumnIds, type GridLayout } from '../../grid';
import { sessionColumnIds } from '../sessionColumns';

/** The layout that was stored, as far as it can be understood: anyone can have written it. */
export function parseLayout(stored: unknown): GridLayout | undefined {
  if (!isRecord(stored)) {
    return undefined;
  }
  const layout: GridLayout = {};
  if (Array.isArray(stored.order)) {
    layout.order = stored.order.filter((id) => typeof id === 'string');
  }
  if (isRecord(stored.visibility)) {
    layout.visibility = entriesOf(stored.visibility, (shown) => (typeof shown === 'boolean' ? shown : undefined));
  }
  if (isRecord(stored.widths)) {
    layout.widths = entriesOf(stored.widths, (px) =>
      typeof px === 'number' && Number.isFinite(px) ? boundedWidth(px) : undefined
    );
  }
  return layout;
}

/** The layout that shows these columns in this order, and no others; undefined where there is none of them. */
export function layoutOfColumns(ids: readonly string[]): GridLayout | undefined {
  const known = sessionColumnIds();
  const order = ids.filter((id) => known.some((column) => column.id === id));
  return order.length === 0
    ? undefined
    : { order, visibility: Object.fromEntries(known.map(({ id }) => [id, order.includes(id)])) };
}

/** The columns that a layout shows, in order: what a saved view keeps and a shared link says. */
export function columnsOfLayout(layout: GridLayout): string[] {
  return shownColumnIds(sessionColumnIds(), layout);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entriesOf<T>(record: Record<string, unknown>, of: (value: unknown) => T | undefined): Record<string, T> {
  const entries = Object.entries(record).map(([key, value]) => [key, of(value)] as const);
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, T] => entry[1] !== undefined));
}
