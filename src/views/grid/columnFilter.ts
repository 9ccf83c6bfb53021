import { amountTest, type AmountUnit } from './amountTest';

/** By what a column's rows are filtered. A row whose value is not known (undefined) passes no filter but `NO_VALUE`. */
export type ColumnFilter<Row> =
  | { kind: 'text'; value: (row: Row) => string | undefined }
  | { kind: 'amount'; unit?: AmountUnit; value: (row: Row) => number | undefined }
  /** One of the values that there are; none longer than `LONGEST_CHOICE`. */
  | { kind: 'choice'; value: (row: Row) => string | undefined };

/** Of a choice: the rows that have no value. */
export const NO_VALUE = '-';
/** Values offered at most, and their characters: both come from strangers' browsers. */
const MOST_CHOICES = 200;
const LONGEST_CHOICE = 200;

interface Filtered<Row> {
  id: string;
  filter?: ColumnFilter<Row>;
}

/**
 * @param where what each column must contain, by the column's id; what is no filter of these columns, or makes no sense, is left out
 * @returns the rows that pass, in their order; the same array where nothing is asked for
 */
export function filterRows<Row>(
  rows: Row[],
  columns: ReadonlyArray<Filtered<Row>>,
  where: Readonly<Record<string, string>>
): Row[] {
  const tests = columns.flatMap(({ id, filter }) => (filter && rowTest(filter, where[id])) ?? []);
  return tests.length ? rows.filter((row) => tests.every((test) => test(row))) : rows;
}

/** Whether a filter means something as it is typed. */
export function isUnderstood<Row>(filter: ColumnFilter<Row>, text: string): boolean {
  return filter.kind !== 'amount' || amountTest(text, filter.unit) !== undefined;
}

/** The values that rows have in a column of choices, in alphabetical order; `NO_VALUE` last where some have none. */
export function choicesOf<Row>(rows: readonly Row[], value: (row: Row) => string | undefined): string[] {
  const values = new Set<string>();
  let none = false;
  for (const row of rows) {
    const one = choiceOf(value(row));
    none ||= one === NO_VALUE;
    if (one !== NO_VALUE && values.size < MOST_CHOICES) {
      values.add(one);
    }
  }
  const sorted = [...values].sort();
  return none ? [...sorted, NO_VALUE] : sorted;
}

function rowTest<Row>(filter: ColumnFilter<Row>, text: string | undefined): ((row: Row) => boolean) | undefined {
  if (!text?.trim()) {
    return undefined;
  }
  switch (filter.kind) {
    case 'text': {
      const wanted = text.trim().toLowerCase();
      return (row) => filter.value(row)?.toLowerCase().includes(wanted) ?? false;
    }
    case 'amount': {
      const passes = amountTest(text, filter.unit);
      return (
        passes &&
        ((row) => {
          const value = filter.value(row);
          return value !== undefined && passes(value);
        })
      );
    }
    case 'choice':
      return (row) => choiceOf(filter.value(row)) === text;
  }
}

function choiceOf(value: string | undefined): string {
  return value?.slice(0, LONGEST_CHOICE) || NO_VALUE;
}
