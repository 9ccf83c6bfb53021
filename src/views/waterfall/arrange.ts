import type { GridColumn } from '../grid';

type Columns<Row> = Array<GridColumn<Row>>;

/**
 * Makes the columns that are shown of those that there are. `fit` leaves those that the width has room for. The same function as long as
 * it says the same.
 */
export type Arrange<Row> = (columns: Columns<Row>, fit: (columns: Columns<Row>) => Columns<Row>) => Columns<Row>;

/** All columns that the width has room for. */
export function asFits<Row>(columns: Columns<Row>, fit: (columns: Columns<Row>) => Columns<Row>): Columns<Row> {
  return fit(columns);
}
