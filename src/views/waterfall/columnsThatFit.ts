import { tableWidth } from '../grid/tableWidth';

/** What goes first where there is no room; the name and the waterfall stay. */
const FIRST_TO_GO = [
  'decoded',
  'initiator',
  'cache',
  'method',
  'page',
  'kind',
  'type',
  'start',
  'size',
  'status',
  'service',
  'latency',
  'duration',
];

/**
 * @param columns in their order
 * @param width px; 0 where it is not known
 * @returns those that the width has room for, so that nobody has to scroll sideways for the waterfall
 */
export function columnsThatFit<Column extends { id: string; width: string }>(
  columns: Column[],
  width: number
): Column[] {
  const gone = new Set<string>();
  const left = () => columns.filter(({ id }) => !gone.has(id));
  for (const id of FIRST_TO_GO) {
    if (width === 0 || tableWidth(left()) <= width) {
      break;
    }
    gone.add(id);
  }
  return left();
}
