/** The ids of rows by their index in an order, and the other way round. */
export interface RowPlaces {
  readonly count: number;
  idAt(index: number): string | undefined;
  /** -1 where there is none with this id. */
  indexOf(id: string): number;
}

/** Rows in an order, found by their index in it and by their id. Nothing of it touches every row until it has to. */
export class OrderedRows<Row> implements RowPlaces {
  private found: { id: string; index: number } | undefined;

  /**
   * @param rows in their own order
   * @param order places in `rows`, in the order shown; absent: as they are
   */
  constructor(
    private readonly rows: readonly Row[],
    private readonly rowId: (row: Row) => string,
    private readonly order?: Uint32Array
  ) {}

  get count(): number {
    return this.rows.length;
  }

  at(index: number): Row | undefined {
    return this.rows[this.order ? (this.order[index] ?? -1) : index];
  }

  idAt(index: number): string | undefined {
    const row = this.at(index);
    return row === undefined ? undefined : this.rowId(row);
  }

  indexOf(id: string): number {
    if (this.found?.id !== id) {
      const place = this.rows.findIndex((row) => this.rowId(row) === id);
      this.found = { id, index: place < 0 || !this.order ? place : this.order.indexOf(place) };
    }
    return this.found.index;
  }
}
