import type { SessionRow } from '../../data/frames/sessionTable';
import type { GridOptions } from './gridOptions';

/** Why a click on a row would do nothing, for who builds the dashboard; undefined where it does what the options say. */
export function clickProblem(
  { rowClick, variable }: Pick<GridOptions, 'rowClick' | 'variable'>,
  [first]: readonly SessionRow[]
): string | undefined {
  if (rowClick === 'variable' && variable === '') {
    return 'A click sets no variable: the panel’s options name none.';
  }
  const linked = first?.frame.fields.some(({ config }) => config.links?.length);
  return rowClick === 'links' && first && !linked ? 'A click follows no link: no field has a data link.' : undefined;
}
